package drydock.model;

/// The network an executing throwaway gets.
public enum Network {
    NONE,
    /// The container's own, by the user's explicit choice.
    AS_CONFIGURED
}
