package drydock.model;

import java.util.List;
import java.util.Objects;

/// The subject of an investigation: one container and its image on an engine, redacted.
///
/// @param taken     time of the inspection
/// @param history   events about the container that the engine still had, oldest first
/// @param container state and configuration; for an image without a container, the result of `docker create`
/// @param network   the network of executing temporary containers
/// @param mounts    their access to the container's mounts
/// @param privileges their capabilities and security profiles
public record Subject(
        java.time.Instant taken,
        EngineInfo engine,
        ContainerDetails container,
        ImageDetails image,
        List<EngineEvent> history,
        Expectations expectations,
        Network network,
        MountAccess mounts,
        Privileges privileges) {

    public Subject {
        history = List.copyOf(history);
        // Cases of earlier versions do not have them.
        mounts = Objects.requireNonNullElse(mounts, MountAccess.READ_ONLY);
        privileges = Objects.requireNonNullElse(privileges, Privileges.SAFE);
    }

    /// A subject whose temporary containers have safe privileges.
    public Subject(
            java.time.Instant taken,
            EngineInfo engine,
            ContainerDetails container,
            ImageDetails image,
            List<EngineEvent> history,
            Expectations expectations,
            Network network,
            MountAccess mounts) {
        this(taken, engine, container, image, history, expectations, network, mounts, Privileges.SAFE);
    }

    /// A subject with read-only mounts.
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

    /// The same subject with other rights of executing temporary containers.
    public Subject with(Network otherNetwork, MountAccess otherMounts) {
        return new Subject(
                taken, engine, container, image, history, expectations, otherNetwork, otherMounts, privileges);
    }
}
