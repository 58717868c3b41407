package drydock.investigation;

/// Told how an investigation goes on; called from the threads that run the steps.
public interface Progress {
    /// The container was looked at, and the first step is about to start.
    default void begun(StartingFacts beginning) {}

    /// @param command the command line it amounts to, known before it runs
    void started(String stepId, String command);

    void finished(StepResult result);

    /// Offers a way to cancel one step and let the others go on; told for every step before the first one starts.
    /// A step cancelled before its turn is skipped.
    default void cancellable(String stepId, Runnable cancel) {}

    /// Something worth a line: building the toolbox, what a throwaway leaves out.
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
