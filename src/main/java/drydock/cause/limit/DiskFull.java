package drydock.cause.limit;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.RefusalCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.MountReading;
import drydock.cause.reading.RefusalKind;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;

/// No space is left on a file system, or a quota is used up.
public final class DiskFull implements RefusalCause {
    private static final CauseInfo INFO = CauseInfo.of("disk-full");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public RefusalKind refusalKind() {
        return RefusalKind.SPACE;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.saidOrRefused(
                evidence,
                this,
                said -> false,
                said -> explanation(evidence, said),
                said -> List.of(
                        Fix.of(FixPlace.HOST, "Find out what uses the space.", "sh", "docker system df\ndf -h"),
                        Fix.of(
                                FixPlace.HOST,
                                "Free space or enlarge the file system. If it is a tmpfs, raise its `size=`. Rotate logs and clean caches.")));
    }

    private static String explanation(Evidence evidence, Mention said) {
        String place = said.what().isEmpty() ? "" : " for `" + said.what() + "`";
        return "No space is left" + place
                + MountReading.over(evidence.subject().container(), said.what())
                        .map(mount -> ", which is in the " + mount.type() + " mount `" + mount.destination() + "`.")
                        .orElse(".");
    }
}
