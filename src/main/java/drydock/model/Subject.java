package drydock.model;

import java.util.List;

/// What is investigated: one container and its image on an engine, redacted.
///
/// @param taken     when it was looked at
/// @param history   engine events about the container that the engine still held, oldest first
/// @param container state and configuration; for an image without a container, what `docker create` would give
/// @param network   the network executing throwaways get
public record Subject(
        java.time.Instant taken,
        EngineInfo engine,
        ContainerDetails container,
        ImageDetails image,
        List<EngineEvent> history,
        Expectations expectations,
        Network network) {

    public Subject {
        history = List.copyOf(history);
    }

    /// Whether there is only an image and no container.
    public boolean imageOnly() {
        return container.id().isEmpty();
    }
}
