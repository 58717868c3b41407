package drydock.matrix;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Faults in the directory that an application writes to, and in its file system.
final class StorageOperators {
    private static final String STRANGER = "4711";

    static final List<FaultOperator> ALL = List.of(
            data(
                    "data-owned-by-root",
                    StorageOperators::ofUser,
                    parts -> Fault.layer(
                            "chown -R root:root " + parts.data() + " && chmod 755 " + parts.data(), denied(parts))),
            data(
                    "user-changed",
                    StorageOperators::ofUser,
                    parts -> Fault.launch(launch -> launch.option("--user", STRANGER), denied(parts))),
            data(
                    "data-directory-removed",
                    parts -> true,
                    parts -> Fault.layer(
                            "rm -rf " + parts.data(),
                            Truth.of("missing-file", "unusable-data-directory").naming(parts.data()))),
            data(
                    "root-read-only",
                    parts -> true,
                    parts -> Fault.launch(
                            launch -> launch.option("--read-only"),
                            Truth.of("read-only-filesystem").naming(parts.data(), "--read-only", "read-only root"))),
            // A file system of one inode is full as soon as its root directory exists. Some engines give it the mode of
            // the
            // image's directory instead, so that its user is refused first.
            data(
                    "data-full",
                    parts -> !parts.prepared(),
                    parts -> Fault.launch(
                            launch -> launch.option("--tmpfs", parts.data() + ":mode=1777,nr_inodes=1"),
                            Truth.of("disk-full", "permission-denied").naming(parts.data()))),
            data(
                    "data-hidden",
                    ApplicationParts::prepared,
                    parts -> Fault.launch(
                            launch -> launch.option("--tmpfs", parts.data() + ":mode=1777"),
                            Truth.of("mount-hides-files", "unusable-data-directory", "missing-file")
                                    .naming(parts.data()))),
            FaultOperator.where(
                    "module-hidden",
                    parts -> parts.modules().size() > 1,
                    parts -> hidden(parent(parts.modules().getLast().path()))));

    private StorageOperators() {}

    private static FaultOperator data(
            String name, Predicate<ApplicationParts> applies, Function<ApplicationParts, Fault> fault) {
        return FaultOperator.where(name, parts -> !parts.data().isEmpty() && applies.test(parts), fault);
    }

    private static boolean ofUser(ApplicationParts parts) {
        return !parts.user().isEmpty();
    }

    private static Truth denied(ApplicationParts parts) {
        return Truth.of("permission-denied", "unusable-data-directory", "wrong-user")
                .naming(parts.data());
    }

    private static Fault hidden(String folder) {
        return Fault.launch(
                launch -> launch.option("--tmpfs", folder),
                Truth.of("mount-hides-files").naming(folder));
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
