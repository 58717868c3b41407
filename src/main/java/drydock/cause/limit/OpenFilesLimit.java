package drydock.cause.limit;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.RefusalCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.RefusalKind;
import drydock.model.Channel;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// The limit of open files is reached.
public final class OpenFilesLimit implements RefusalCause {
    private static final CauseInfo INFO = CauseInfo.of("open-files-limit");
    private static final int USUAL = 65_536;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.:/-])\\d{5,7}(?![\\w.:/-])");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public RefusalKind refusalKind() {
        return RefusalKind.OPEN_FILES;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.saidOrRefused(
                evidence,
                this,
                said -> limit(evidence).startsWith("nofile"),
                said -> "The program reaches its limit of open files"
                        + (limit(evidence).isEmpty() ? "." : " (`" + limit(evidence) + "`)."),
                said -> List.of(
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Raise the limit.",
                                "yaml",
                                "    ulimits:\n      nofile: " + wanted(said)),
                        Fix.of(
                                FixPlace.PROGRAM,
                                "Look for files or sockets that are never closed if the number keeps growing.")));
    }

    /// What the message asks for, as in "Cannot raise FD limit to 200017"; else a usual number.
    private static int wanted(Mention said) {
        boolean printed = said.line().channel() != Channel.TOOL;
        return NUMBER.matcher(said.line().text())
                .results()
                .filter(_ -> printed)
                .mapToInt(found -> Integer.parseInt(found.group()))
                .filter(number -> number > USUAL)
                .max()
                .orElse(USUAL);
    }

    private static String limit(Evidence evidence) {
        return evidence.subject().container().host().ulimits().stream()
                .filter(limit -> limit.startsWith("nofile="))
                .findFirst()
                .orElse("");
    }
}
