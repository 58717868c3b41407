package drydock.cause.setting;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.RefusalCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.MountReading;
import drydock.cause.reading.RefusalKind;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import java.util.List;

/// It writes to a path that the container's own configuration makes read-only.
public final class ReadOnlyFilesystem implements RefusalCause {
    private static final CauseInfo INFO = CauseInfo.of("read-only-filesystem");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public RefusalKind refusalKind() {
        return RefusalKind.READ_ONLY;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.saidOrRefused(
                evidence,
                this,
                said -> MountReading.readOnly(evidence.subject().container(), said.what()),
                said -> explanation(evidence, said),
                ReadOnlyFilesystem::fixes);
    }

    private static String explanation(Evidence evidence, Mention said) {
        String place = said.what().isEmpty() ? "a path" : "`" + said.what() + "`";
        return "The program writes to " + place + ", which is read-only"
                + MountReading.over(evidence.subject().container(), said.what())
                        .map(mount -> " (the mount `" + mount.destination() + "`).")
                        .orElse(
                                evidence.subject().container().host().readOnlyRootfs()
                                        ? " (the container's `read_only` root file system)."
                                        : ".");
    }

    private static List<Fix> fixes(Mention said) {
        String path = said.what();
        String directory = UnixPath.parent(path).isEmpty() ? "/tmp" : UnixPath.parent(path);
        return List.of(
                Fix.of(
                        FixPlace.START_OPTIONS,
                        "Mount a writable tmpfs there.",
                        "yaml",
                        "    tmpfs:\n      - " + directory),
                Fix.of(
                        FixPlace.START_OPTIONS,
                        "Mount a volume there (without `:ro`) if the data must last, or configure another path."));
    }
}
