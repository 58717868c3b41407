package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// The working directory is missing, no directory, or closed to the user.
final class BadWorkingDirectory implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "chdir to cwd \\(\"(?<what>[^\"]+)\"\\) set in config\\.json failed: (?<why>[^:]+)",
            "Cannot mkdir: (?<what>\\S+) is not a directory",
            "mkdir (?<what>\\S+): not a directory",
            "current working directory is outside of container",
            "error during container init: mkdir (?<what>/[^\\s:]+): (?<why>[^:]+)",
            "working directory '?(?<what>/[^\\s']+)'? (?:is invalid|does not exist|is not)");
    private static final Ruling RULING = new Ruling(
            "The container can't start in its working directory.",
            "The engine's own message when it started the container.");

    @Override
    public String id() {
        return "bad-working-directory";
    }

    @Override
    public String title() {
        return "Bad working directory";
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
                said -> !evidence.situation().begun() || said.citation().step().equals("status"),
                said -> "The engine can't enter the working directory"
                        + (said.what().isEmpty() ? "" : " `" + said.what() + "`")
                        + (said.part("why").isEmpty() ? "." : ": " + said.part("why") + "."),
                said -> fixes(evidence, said));
    }

    private static List<Fix> fixes(Evidence evidence, Said said) {
        String user = evidence.subject().container().config().user();
        return List.of(
                new Fix(
                        "Create the directory for the user before USER takes effect.",
                        "diff",
                        "+RUN mkdir -p " + said.what() + (user.isEmpty() ? "" : " && chown " + user + " " + said.what())
                                + "\n WORKDIR " + said.what()),
                Fix.of("If a mount lies there, make the directory on the host enterable for the container's user; if"
                        + " `working_dir` or `-w` is set, correct it."));
    }
}
