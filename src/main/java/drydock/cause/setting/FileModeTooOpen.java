package drydock.cause.setting;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.MountReading;
import drydock.model.CommandLine;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Mount;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

/// The program refuses a file because its mode gives access to other users.
public final class FileModeTooOpen implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("file-mode-too-open");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> evidence.situation().failed() && !path(said).isEmpty() && readable(evidence, path(said)),
                FileModeTooOpen::explanation,
                said -> fixes(evidence, path(said)));
    }

    private static String path(Mention said) {
        return said.what().isEmpty() ? said.part("what2") : said.what();
    }

    /// The trace settles that no call on the file failed, so that only its mode is left.
    private static boolean readable(Evidence evidence, String path) {
        return evidence.traced().settles()
                && evidence.traced()
                        .failureOn(path, "ENOENT", "EACCES", "EPERM")
                        .isEmpty();
    }

    private static String explanation(Mention said) {
        return "The program refuses `" + path(said) + "`, because its mode"
                + (said.part("mode").isEmpty() ? "" : " (" + said.part("mode") + ")")
                + " gives access to other users.";
    }

    private static List<Fix> fixes(Evidence evidence, String path) {
        Optional<Mount> mount = MountReading.over(evidence.subject().container(), path);
        if (mount.isPresent()) {
            return List.of(Fix.of(
                    FixPlace.HOST,
                    "Take away the access of group and others to `" + path + "` where it is stored: it is in the "
                            + mount.get().type() + " mount `" + mount.get().destination()
                            + "`, and the mode of the mounted file counts."));
        }
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Take away the access of group and others.",
                        "diff",
                        "+RUN chmod go-rwx " + CommandLine.quote(path)),
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Or copy it with `COPY --chmod=600 " + UnixPath.baseName(path)
                                + "`. Its owner must be the user that the program runs as."));
    }
}
