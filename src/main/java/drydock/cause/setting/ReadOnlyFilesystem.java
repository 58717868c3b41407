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
                said -> fixes(evidence, said));
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

    /// A tmpfs belongs to root and takes the mode of the image's directory; a new volume takes its owner, too.
    private static List<Fix> fixes(Evidence evidence, Mention said) {
        String path = said.what();
        String directory = UnixPath.parent(path).isEmpty() ? "/tmp" : UnixPath.parent(path);
        String user = evidence.subject().container().config().user();
        boolean open = user.matches("|(?:root|0)(?::.*)?") || directory.matches("/(?:var/)?tmp|/dev/shm");
        Fix tmpfs = Fix.of(
                FixPlace.START_OPTIONS, "Mount a writable tmpfs there.", "yaml", "    tmpfs:\n      - " + directory);
        return open
                ? List.of(
                        tmpfs,
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Mount a volume there (without `:ro`) if the data must last, or configure another path."))
                : List.of(
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Mount a volume there. It takes over the owner of the image's directory. Give it a name if"
                                        + " its data must last.",
                                "yaml",
                                "    volumes:\n      - " + directory),
                        Fix.of("Or configure another path."));
    }
}
