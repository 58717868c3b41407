package drydock.model;

/// Why a step was not run.
public enum SkipReason {
    /// There is nothing it could check, so that nobody will miss it.
    NOT_APPLICABLE,
    /// It could not be run on this container, or would show nothing here.
    CANNOT,
    /// It would most likely change nothing; it is run when every step is asked for.
    LEFT_OUT,
    /// The user did not choose it.
    NOT_CHOSEN,
    /// The user cancelled it.
    CANCELLED
}
