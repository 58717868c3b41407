package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// Built for another version of its language runtime.
final class RuntimeVersionMismatch implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "UnsupportedClassVersionError: (?<what>\\S+)",
            "class file version (?<what>[\\d.]+)",
            "was compiled against a different Node\\.js version",
            "NODE_MODULE_VERSION (?<what>\\d+)",
            "The engine \"node\" is incompatible",
            "(?:requires|needs) (?:a )?(?:Node(?:\\.js)?|Python|Java|JDK|JRE|Ruby|PHP|Go|\\.NET)(?: version)? ?(?<what>[<>=~^v\"']*[\\d.]+\\S*)",
            "Your Ruby version is (?<what>[\\d.]+), but your Gemfile specified",
            "require a PHP version \"?(?<what>[^\"]+)\"?",
            "You must install or update \\.NET to run this application",
            "The framework '(?<what>[^']+)', version '[^']+' .*was not found",
            "(?<what>\\w+ v?\\d[\\w.]*) (?:or \\w+ )?(?:is )?required\\W{1,3}this is only ",
            "(?:requires?|needs?|required) (?:at least )?(?<what>(?:Perl|Lua|Erlang(?:/OTP)?|OTP|Elixir|R|Mono|Tcl|GHC|glibc)"
                    + "(?: version)?[ (]*[<>=~^v]*\\s*\\d[\\w.]*)",
            "Python (?<what>[\\d.]+) or (?:newer|later|higher) is required",
            "Unsupported (?:Java|Python|Node(?:\\.js)?|PHP|Ruby) version:? ?(?<what>\\S*)",
            "bad magic number in",
            "SyntaxError: Missing parentheses in call to '(?:print|exec)'",
            "error:0308010C:digital envelope routines",
            "Unrecognized VM option '(?<what>[^']+)\\'");
    private static final Ruling RULING = new Ruling(
            "The program needs another version of its runtime than the image has.", "The runtime's own message.");

    @Override
    public String id() {
        return "runtime-version-mismatch";
    }

    @Override
    public String title() {
        return "Runtime version mismatch";
    }

    @Override
    public List<Pattern> wordings() {
        return WORDINGS;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> evidence.situation().exit() != 0,
                said -> "The program was built for another version of its runtime"
                        + (said.what().isEmpty() ? "" : " (`" + said.what() + "`)") + " than the image has.",
                said -> List.of(
                        Fix.of(
                                "Use the same version in the build stage and the final stage: change the FROM line of one of them."),
                        Fix.of(
                                "Or build for the older version (`--release` for javac, `engines` and a fresh `npm ci` for Node.js, a new virtual environment for Python).")));
    }
}
