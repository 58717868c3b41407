package drydock.model;

import java.time.Instant;
import java.util.Optional;

/// The state of a container at one moment.
///
/// @param status     the engine's word: created, running, paused, restarting, removing, exited, dead
/// @param exitCode   status of the last run; 0 as well when it has never ended
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
