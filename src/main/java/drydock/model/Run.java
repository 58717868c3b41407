package drydock.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One run of a container, from start to end.
///
/// @param number   1 for the first known run
/// @param exitCode empty while running, or if the run is known only from the log
/// @param observed true if known from engine events or the state, false if inferred from the log
public record Run(
        int number,
        Optional<Instant> started,
        Optional<Instant> ended,
        OptionalLong exitCode,
        boolean oomKilled,
        boolean observed) {
    /// The last finished run, which is the one to examine: a run under way has no ending yet.
    ///
    /// @param runs oldest first
    public static Optional<Run> lastFinished(List<Run> runs) {
        return runs.reversed().stream().filter(run -> run.ended().isPresent()).findFirst();
    }

    public Optional<Duration> length() {
        return started.flatMap(from -> ended.map(to -> Duration.between(from, to)));
    }
}
