package drydock.model;

import java.time.Duration;

/// How a command in a throwaway came to its end.
public sealed interface Ending {
    /// It ended by itself.
    ///
    /// @param status 0 to 255; 128 + n after signal n
    record Exited(long status) implements Ending {}

    /// The kernel killed it at a memory limit.
    ///
    /// @param limit bytes
    /// @param drydocks true when the limit was Drydock's and not the container's
    record OutOfMemory(long limit, boolean drydocks) implements Ending {}

    /// Drydock ended it at the time limit.
    record TimedOut(Duration limit) implements Ending {}

    /// The engine could not start it.
    ///
    /// @param message the engine's words
    record NotStarted(String message) implements Ending {}

    /// Nothing was executed: the evidence was read.
    record Read() implements Ending {}

    /// In words for a step's output.
    default String words() {
        return switch (this) {
            case Exited(long status) -> "exit status " + status;
            case OutOfMemory(long limit, boolean drydocks) ->
                "killed at " + (drydocks ? "Drydock's" : "the container's") + " memory limit of " + limit + " bytes";
            case TimedOut(Duration limit) -> "stopped by Drydock after " + limit.toSeconds() + " s";
            case NotStarted(String message) -> "not started: " + message;
            case Read() -> "read";
        };
    }
}
