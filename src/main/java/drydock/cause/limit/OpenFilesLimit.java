package drydock.cause.limit;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.RefusalCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.RefusalKind;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;

/// The limit of open files is reached.
public final class OpenFilesLimit implements RefusalCause {
    private static final CauseInfo INFO = CauseInfo.of("open-files-limit");
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
                        Fix.of(FixPlace.START_OPTIONS, "Raise the limit.", "yaml", "    ulimits:\n      nofile: 65536"),
                        Fix.of(
                                FixPlace.PROGRAM,
                                "Look for files or sockets that are never closed if the number keeps growing.")));
    }

    private static String limit(Evidence evidence) {
        return evidence.subject().container().host().ulimits().stream()
                .filter(limit -> limit.startsWith("nofile="))
                .findFirst()
                .orElse("");
    }
}
