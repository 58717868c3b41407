package drydock.cli;

/// Exit statuses, as documented in the README for scripts.
final class Exit {
    /// The investigation was completed, whatever the result.
    static final int DONE = 0;
    static final int UNEXPECTED = 1;
    static final int USAGE = 2;
    static final int NO_ENGINE = 3;
    static final int NO_SUCH_CONTAINER = 4;
    /// Completed, but the report could not be written.
    static final int NOT_WRITTEN = 5;
    static final int NO_CASE = 6;
    /// The severity that `--fail-on` names was reached.
    static final int SEVERE = 7;

    private Exit() {}
}
