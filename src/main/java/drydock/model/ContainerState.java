package drydock.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// The state of a container at one moment.
///
/// @param status     the engine's word: created, running, paused, restarting, removing, exited, dead
/// @param exitCode   status of the last run; 0 as well while one is under way, and when none has ever ended
/// @param error      the engine's own message when it could not start the container, else empty
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

    /// What the engine reports of a run that has ended: for one that is under way it reports 0, which means nothing.
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
