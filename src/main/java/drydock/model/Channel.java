package drydock.model;

/// The source of a line of output.
public enum Channel {
    STDOUT,
    STDERR,
    /// Written by a diagnostic tool beside the program, such as a system call trace.
    TOOL
}
