package drydock.cause;

import drydock.cause.reading.RefusalKind;

/// A cause that a refused system call shows, with or without a message about it.
public interface RefusalCause extends PatternCause {
    /// The refusals that show it.
    RefusalKind refusalKind();
}
