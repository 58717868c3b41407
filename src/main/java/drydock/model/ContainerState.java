package drydock.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// The state of a container at one moment.
///
/// @param status     the engine's word: created, running, paused, restarting, removing, exited, dead
/// @param exitCode   exit code of the last run; also 0 while a run is under way, and if no run has ended
/// @param error      the engine's message if it could not start the container, else empty
/// @param startedAt  start of the last run, empty when it never started
/// @param finishedAt end of the last run, empty when none has ended
public record ContainerState(
        String status,
        long exitCode,
        boolean oomKilled,
        String error,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<Health> health) {

    /// Whether a run is under way, which has no exit code yet.
    public boolean underWay() {
        return running() || status.equals("paused");
    }

    /// The exit code of a finished run; for a run under way, the engine's value 0 has no meaning.
    public OptionalLong endedWith() {
        return underWay() ? OptionalLong.empty() : OptionalLong.of(exitCode);
    }

    public boolean running() {
        return status.equals("running");
    }

    public boolean restarting() {
        return status.equals("restarting");
    }

    public boolean created() {
        return status.equals("created");
    }
}
