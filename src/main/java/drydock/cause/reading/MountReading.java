package drydock.cause.reading;

import drydock.model.ContainerDetails;
import drydock.model.Mount;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the mount at a path.
public final class MountReading {
    private MountReading() {}

    /// The innermost mount, including tmpfs, that covers this path.
    public static Optional<Mount> over(ContainerDetails container, String path) {
        Stream<Mount> tmpfs = container.host().tmpfs().entrySet().stream()
                .map(entry -> new Mount(
                        "tmpfs", "", "", entry.getKey(), !entry.getValue().contains("ro,")));
        return Stream.concat(container.mounts().stream(), tmpfs)
                .filter(mount -> within(path, mount.destination()))
                .max(Comparator.comparingInt(mount -> mount.destination().length()));
    }

    /// Whether the container's own configuration makes the path read-only.
    public static boolean readOnly(ContainerDetails container, String path) {
        return over(container, path)
                .map(mount -> !mount.writable())
                .orElse(container.host().readOnlyRootfs());
    }

    private static boolean within(String path, String directory) {
        String base = directory.endsWith("/") ? directory.substring(0, directory.length() - 1) : directory;
        return path.equals(base) || path.startsWith(base + "/");
    }
}
