package drydock.fact;

import drydock.model.Citation;
import drydock.model.FileChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The changes in the container's own layer since it was created.
public record LayerFacts(List<Changed> changes) implements Fact {
    public LayerFacts {
        changes = List.copyOf(changes);
    }

    /// @param modified when it was last written, where that was looked up
    public record Changed(FileChange.Kind kind, String path, Optional<Instant> modified, Citation citation) {}

    /// The change of a path. A name without folders matches the only path that ends with it.
    public Optional<Changed> at(String path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        List<Changed> found = changes.stream()
                .filter(change -> change.path().equals(path)
                        || (!path.startsWith("/") && change.path().endsWith("/" + path)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
