package drydock.ui.actions;

/// How the latest action went.
public sealed interface ActionNews {
    /// No action yet, or dismissed.
    record None() implements ActionNews {}

    /// Under way.
    ///
    /// @param detail the latest line of output, often empty
    record Doing(String words, String detail) implements ActionNews {}

    /// Completed.
    record Done(String words) implements ActionNews {}

    /// At least one container could not be changed.
    ///
    /// @param title what failed
    /// @param text  the engine's message and what to do
    record Failed(String title, String text) implements ActionNews {}
}
