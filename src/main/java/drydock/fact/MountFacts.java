package drydock.fact;

import drydock.model.Citation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The container's mounts, and the image's files that they hide.
///
/// @param mounts each mount
/// @param hidden files that matter, are in the image, and are not in the container
public record MountFacts(List<Mounted> mounts, List<Hidden> hidden) implements Fact {
    public MountFacts {
        mounts = List.copyOf(mounts);
        hidden = List.copyOf(hidden);
    }

    /// The file of this path, also given by its end.
    public Optional<Hidden> hidden(String path) {
        return hidden.stream()
                .filter(file -> file.path().equals(path)
                        || (!path.isEmpty() && file.path().endsWith("/" + path)))
                .findFirst();
    }

    /// The line that shows that the user may not create files in the innermost mount over a path.
    public Optional<Citation> closed(String path) {
        return mounts.stream()
                .filter(mount -> path.startsWith(mount.destination().replaceFirst("/$", "") + "/"))
                .max(Comparator.comparingInt(mount -> mount.destination().length()))
                .flatMap(Mounted::closed);
    }

    /// The line that shows an empty directory mounted at this path, which has the name of a file.
    public Optional<Citation> emptyDirectory(String path) {
        return mounts.stream()
                .filter(mount -> mount.destination().equals(path))
                .findFirst()
                .flatMap(Mounted::directory);
    }

    /// @param names     the first names at that path in the image
    /// @param closed    the line with its owner and mode, where the container's user may not create files in it
    /// @param directory the line that shows an empty directory with the name of a file
    public record Mounted(
            String destination,
            List<String> names,
            Citation citation,
            Optional<Citation> closed,
            Optional<Citation> directory) {
        public Mounted {
            names = List.copyOf(names);
        }

        public Mounted covering(List<String> others) {
            return new Mounted(destination, others, citation, closed, directory);
        }

        public Mounted closedBy(Citation line) {
            return new Mounted(destination, names, citation, Optional.of(line), directory);
        }

        public Mounted emptyDirectory(Citation line) {
            return new Mounted(destination, names, citation, closed, Optional.of(line));
        }
    }

    /// @param destination of the mount that covers it
    public record Hidden(String path, String destination, Citation citation) {}
}
