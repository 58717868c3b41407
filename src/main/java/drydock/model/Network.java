package drydock.model;

/// The network of an executing temporary container.
public enum Network {
    NONE,
    /// The container's own network, by the user's explicit choice.
    AS_CONFIGURED
}
