package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// The limit of open files is reached.
final class OpenFilesLimit implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "[Tt]oo many open files",
            "\\bEMFILE\\b|\\bENFILE\\b",
            "(?:cannot|can't|unable to|could not).{0,30}(?:increase|raise|set).{0,20}(?:open file|RLIMIT_NOFILE|nofile)");
    private static final Ruling RULING = new Ruling(
            "The program needs more open files than its limit allows.",
            "The program's own message, the configured limit, and EMFILE or ENFILE in the trace.");

    @Override
    public String id() {
        return "open-files-limit";
    }

    @Override
    public String title() {
        return "Open files limit";
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
                said -> limit(evidence).startsWith("nofile"),
                said -> "The program runs into its limit of open files"
                        + (limit(evidence).isEmpty() ? "." : " (`" + limit(evidence) + "`)."),
                said -> List.of(
                        new Fix("Raise the limit.", "yaml", "    ulimits:\n      nofile: 65536"),
                        Fix.of("If the number only grows, look for files or sockets that are never closed.")),
                "EMFILE",
                "ENFILE");
    }

    private static String limit(Evidence evidence) {
        return evidence.subject().container().host().ulimits().stream()
                .filter(limit -> limit.startsWith("nofile="))
                .findFirst()
                .orElse("");
    }
}
