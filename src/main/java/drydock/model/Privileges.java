package drydock.model;

/// The capabilities and security profiles of an executing temporary container.
public enum Privileges {
    /// Those of the container, except what could undo the isolation; the engine's default profiles.
    SAFE,
    /// The container's own, by the user's explicit choice. Never privileged mode, devices or system paths.
    AS_CONFIGURED
}
