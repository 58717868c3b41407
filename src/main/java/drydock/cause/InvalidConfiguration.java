package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// The program rejects its own configuration or arguments.
final class InvalidConfiguration implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "unknown directive \"(?<what>[^\"]+)\" in (?<file>[^\\s:]+):(?<line>\\d+)",
            "(?<what>[^:\\[\\]]{3,120}) in (?<file>/[^\\s:]+\\.(?:conf|cfg|ini|cnf|ya?ml|toml|xml|json)):(?<line>\\d+)$",
            "[Ss]yntax error.{0,20}(?:on|at|in) line (?<line>\\d+) (?:of|in) (?:file )?[\"']?(?<file>[^\\s\"':]+)",
            "syntax error in file \"(?<file>[^\"]+)\" line (?<line>\\d+)",
            "parsing \\[(?<file>[^\\]:]+):(?<line>\\d+)\\] ?: ?(?<what>.*)",
            "[Ii]nvalid command '(?<what>[^']+)\\'",
            "Bad directive or wrong number of arguments",
            "FATAL CONFIG FILE ERROR",
            "(?:unknown|unrecogni[sz]ed|unsupported|unexpected|invalid|illegal|bad|not a valid) (?:configuration |config(?:uration)? (?:file )?|command[- ]line |VM |runtime )?(?:options?|keywords?|keys?|parameters?|variables?|directives?|flags?|arguments?|fields?|sections?|settings?|propert(?:y|ies)|commands?|switch)(?: name)?[:\\s]+[\"'`‘]?(?<what>[^\\s\"'`’,;]+)",
            "flag provided but not defined: (?<what>\\S+)",
            "(?:invalid|unrecognized|unknown) option -- ?'?(?<what>\\S+?)'?$",
            "unrecognized arguments?: (?<what>.+)",
            "(?:required )?(?:arguments?|options?|flags?|parameters?)(?:\\(s\\))? (?:is|are|was|were) (?:required|missing|not provided):? ?(?<what>.*)",
            "missing (?:required |mandatory )?(?:arguments?|options?|flags?|parameters?)(?:\\(s\\))?:? ?(?<what>.*)",
            "Unrecognized option: (?<what>\\S+)",
            "bad option: (?<what>\\S+)",
            "unknown variable '(?<what>[^']+)\\'",
            "No such option:? (?<what>\\S+)",
            "\\[(?<file>/[^\\]:]+):(?<line>\\d+)\\] (?<what>.+)",
            "\\(?'(?<file>/[^']+)' [Ll]ine (?<line>\\d+)",
            "(?<what>(?:Initial|Minimum|Maximum|Too (?:small|large)) .*heap.*)",
            "yaml: (?:line (?<line>\\d+): )?(?<what>.+)",
            "(?:yaml\\.\\w+\\.\\w+Error|YAMLException|YAMLSyntaxError|ScannerError|ParserError)\\b",
            "(?:toml|TOML).{0,40}(?:line|parse error)",
            "JSONDecodeError: (?<what>.*)",
            "(?:Unexpected token|Expected .{1,30}).* in JSON at position (?<what>\\d+)",
            "invalid character .* (?:looking for|after|in)",
            "json: cannot unmarshal (?<what>.*)",
            "[Ee]xpecting property name enclosed|[Uu]nexpected end of JSON",
            "configparser\\.\\w+",
            "(?:[Ee]rror|[Ff]ailed|[Cc]annot|[Cc]an't|[Uu]nable|[Cc]ould not) (?:to )?(?:pars\\w+|load\\w*|read\\w*|process\\w*|validat\\w+|decod\\w+)(?: (?:the|your|its))? (?:\\w+ ){0,2}(?:config\\w*|settings)\\b(?: file)?:? ?[\"']?(?<file>[/\\w.-]*)",
            "(?:invalid|bad|wrong|malformed|incorrect|illegal) (?:\\w+ )?config(?:uration)?\\b(?: file| value)?:? ?(?<what>.*)",
            "(?:configuration|config)(?: file)? (?:error|is invalid|test failed|invalid)\\b:? ?(?<what>.*)",
            "ConfigurationError|ImproperlyConfigured|ConfigError|InvalidConfigurationPropertyValue|ConfigurationPropertiesBindException",
            "invalid value [\"'`]?(?<value>[^\"'`\\s]+)[\"'`]? for (?:\\w+ ){0,2}[\"'`-]*(?<what>[\\w.-]+)",
            "(?<file>/[^\\s:]+\\.(?:conf|cfg|ini|ya?ml|json|toml|xml|properties|cnf|rc)):(?<line>\\d+):? (?<what>.+)",
            "(?<file>/[^\\s:]+\\.(?:conf|cfg|ini|ya?ml|json|toml|xml|properties|cnf)).{0,20}line (?<line>\\d+):? (?<what>.+)");
    private static final Ruling RULING = new Ruling(
            "The program does not accept its configuration.", "The program's own message: file, line and directive.");

    @Override
    public String id() {
        return "invalid-configuration";
    }

    @Override
    public String title() {
        return "Invalid configuration";
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
                said -> evidence.situation().exit() != 0
                        && (!said.what().isEmpty()
                                || ConfigPlace.of(evidence, said).isPresent())
                        && (!said.part("line").isEmpty()
                                || ConfigPlace.of(evidence, said).isPresent()
                                || said.line()
                                        .text()
                                        .matches(
                                                "(?i).*(?:unknown|unrecogni[sz]ed|not defined|invalid option|no such option|bad option).*")),
                said -> ConfigPlace.of(evidence, said)
                        .filter(_ -> said.what().isEmpty())
                        .map(place -> "The program rejects its configuration" + place.words() + ".")
                        .orElseGet(() -> explanation(said)),
                said -> ConfigPlace.of(evidence, said)
                        .filter(_ -> said.what().isEmpty())
                        .map(place -> fixes(place.setting(), place.where()))
                        .orElseGet(() -> fixes(said)));
    }

    private static String explanation(Said said) {
        return "The program rejects its configuration" + place(said)
                + (said.what().isEmpty() ? "" : ": `" + said.what() + "`") + ".";
    }

    private static String place(Said said) {
        if (said.part("file").isEmpty()) {
            return said.part("line").isEmpty() ? "" : ", line " + said.part("line");
        }
        return " (`" + said.part("file") + "`" + (said.part("line").isEmpty() ? "" : ", line " + said.part("line"))
                + ")";
    }

    private static List<Fix> fixes(Said said) {
        return fixes(said.what(), place(said));
    }

    private static List<Fix> fixes(String setting, String place) {
        return List.of(
                Fix.of("Correct " + (setting.isEmpty() ? "the setting it names" : "`" + setting + "`") + place
                        + ": compare it with the manual of the very version that is in the image."),
                Fix.of("Most programs can check a configuration without starting (`nginx -t`, `apachectl configtest`,"
                        + " `haproxy -c`, `--check`): do so while the image is built."));
    }
}
