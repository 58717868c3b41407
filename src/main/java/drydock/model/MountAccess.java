package drydock.model;

/// What an executing throwaway may do with the container's volumes and bind mounts.
public enum MountAccess {
    READ_ONLY,
    /// What the container itself may, by the user's explicit choice.
    AS_CONFIGURED
}
