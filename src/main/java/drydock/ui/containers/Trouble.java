package drydock.ui.containers;

/// How badly a container is off, worst first.
public enum Trouble {
    /// Fails over and over.
    FAILING,
    /// Ended with an error, or could not be started.
    FAILED,
    /// Runs, but its health check fails.
    UNHEALTHY,
    RUNNING,
    PAUSED,
    /// Ended as it should, or never started.
    STOPPED;

    /// Whether someone should look.
    public boolean troubled() {
        return compareTo(UNHEALTHY) <= 0;
    }
}
