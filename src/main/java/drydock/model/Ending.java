package drydock.model;

import java.time.Duration;

/// The ending of a command in a temporary container.
public sealed interface Ending {
    /// The command ended by itself.
    ///
    /// @param status 0 to 255; 128 + n after signal n
    record Exited(long status) implements Ending {}

    /// The kernel killed the command at a memory limit.
    ///
    /// @param limit bytes
    /// @param drydocks true if the limit was Drydock's and not the container's
    record OutOfMemory(long limit, boolean drydocks) implements Ending {}

    /// Drydock ended the command at the time limit.
    record TimedOut(Duration limit) implements Ending {}

    /// The engine could not start the command.
    ///
    /// @param message the engine's error text
    record NotStarted(String message) implements Ending {}

    /// Nothing was executed: the evidence was read.
    record Read() implements Ending {}

    /// The ending in words, for a step's output.
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
