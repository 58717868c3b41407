package drydock.fact;

import drydock.model.Citation;
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

    /// @param names the first names at that path in the image
    public record Mounted(String destination, List<String> names, Citation citation) {
        public Mounted {
            names = List.copyOf(names);
        }
    }

    /// @param destination of the mount that covers it
    public record Hidden(String path, String destination, Citation citation) {}
}
