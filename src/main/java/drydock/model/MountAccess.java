package drydock.model;

/// The access of an executing temporary container to the container's volumes and bind mounts.
public enum MountAccess {
    READ_ONLY,
    /// The same access as the container itself, by the user's explicit choice.
    AS_CONFIGURED
}
