package drydock.ui.log;

/// The state of the selected container's log.
public sealed interface LogState {
    /// No container is selected.
    record Nothing() implements LogState {}

    /// A saved case is shown whose container is not on the engine, with the log that the investigation has read.
    record Kept() implements LogState {}

    /// Requested; nothing has arrived yet.
    record Loading() implements LogState {}

    /// Lines are delivered as they are printed.
    record Following() implements LogState {}

    /// The run is over. The log continues with the next one.
    record Waiting() implements LogState {}

    /// The engine is lost. The log continues when it is back.
    record Interrupted() implements LogState {}

    /// The container was removed. Its output stays here.
    record Removed() implements LogState {}

    /// The log can't be read.
    ///
    /// @param reason the engine's words
    record Failed(String reason) implements LogState {}
}
