package drydock.ui.log;

/// How the log of the selected container comes in.
public sealed interface LogState {
    /// No container is selected.
    record Nothing() implements LogState {}

    /// A kept case is shown, whose container is not on the engine.
    record Kept() implements LogState {}

    /// Asked for; nothing has arrived yet.
    record Loading() implements LogState {}

    /// Lines are delivered as they are printed.
    record Following() implements LogState {}

    /// The run is over; goes on with the next one.
    record Waiting() implements LogState {}

    /// The engine went away; goes on when it is back.
    record Interrupted() implements LogState {}

    /// The container is gone; what it printed stays here.
    record Removed() implements LogState {}

    /// There is no log to be had.
    ///
    /// @param reason the engine's words
    record Failed(String reason) implements LogState {}
}
