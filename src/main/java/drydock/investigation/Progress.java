package drydock.investigation;

/// Receives the progress of an investigation, on the threads that run the steps.
public interface Progress {
    /// The container was inspected, and the first step is about to start.
    default void begun(StartingFacts beginning) {}

    /// @param command the equivalent command line, known before the step runs
    void started(String stepId, String command);

    void finished(StepResult result);

    /// Offers a way to cancel one step without the others; called for every step before the first one starts. A step
    /// cancelled before its turn is skipped.
    default void cancellable(String stepId, Runnable cancel) {}

    /// The current stage of a preparation that several steps wait for; the next one replaces it.
    default void preparing(String stage) {
        note(stage);
    }

    /// A notice for the user, such as the end of a preparation or a mount that a temporary container leaves out.
    void note(String line);

    Progress SILENT = new Progress() {
        @Override
        public void started(String stepId, String command) {}

        @Override
        public void finished(StepResult result) {}

        @Override
        public void note(String line) {}
    };
}
