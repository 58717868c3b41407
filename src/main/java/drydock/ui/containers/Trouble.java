package drydock.ui.containers;

/// The degree of a container's trouble, worst first.
public enum Trouble {
    /// Fails over and over.
    FAILING,
    /// Ended with an error, or could not be started.
    FAILED,
    /// Runs, but its health check fails.
    UNHEALTHY,
    RUNNING,
    PAUSED,
    /// Ended normally or never started.
    STOPPED,
    /// Removed from the engine; what was seen of it stays.
    REMOVED;

    /// Whether it needs attention.
    public boolean troubled() {
        return compareTo(UNHEALTHY) <= 0;
    }
}
