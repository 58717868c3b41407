package drydock.model;

import java.util.List;
import java.util.Objects;

/// What is investigated: one container and its image on an engine, redacted.
///
/// @param taken     when it was looked at
/// @param history   engine events about the container that the engine still held, oldest first
/// @param container state and configuration; for an image without a container, what `docker create` would give
/// @param network   the network executing throwaways get
/// @param mounts    what executing throwaways may do with the container's mounts
public record Subject(
        java.time.Instant taken,
        EngineInfo engine,
        ContainerDetails container,
        ImageDetails image,
        List<EngineEvent> history,
        Expectations expectations,
        Network network,
        MountAccess mounts) {

    public Subject {
        history = List.copyOf(history);
        // Cases of earlier versions say nothing of it.
        mounts = Objects.requireNonNullElse(mounts, MountAccess.READ_ONLY);
    }

    /// With mounts that are only read.
    public Subject(
            java.time.Instant taken,
            EngineInfo engine,
            ContainerDetails container,
            ImageDetails image,
            List<EngineEvent> history,
            Expectations expectations,
            Network network) {
        this(taken, engine, container, image, history, expectations, network, MountAccess.READ_ONLY);
    }

    /// Whether there is only an image and no container.
    public boolean imageOnly() {
        return container.id().isEmpty();
    }
}
