package drydock.model;

/// Where a line of output came from.
public enum Channel {
    STDOUT,
    STDERR,
    /// Written by a diagnostic tool beside the program, such as a system call trace.
    TOOL
}
