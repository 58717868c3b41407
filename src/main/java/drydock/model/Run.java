package drydock.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One run of a container, from start to end.
///
/// @param number   1 for the first run of which anything is known
/// @param exitCode empty while running, or when only the log tells of the run
/// @param observed true when engine events or the state told it, false when inferred from the log
public record Run(
        int number,
        Optional<Instant> started,
        Optional<Instant> ended,
        OptionalLong exitCode,
        boolean oomKilled,
        boolean observed) {
    /// A run that has lasted so long is a success: the engine's restart back-off starts over after 10 s, but programs
    /// that wait for a dependency give up later than that.
    public static final Duration SETTLED = Duration.ofMinutes(2);

    /// The last one that has ended: the one that is judged, because a run that goes on has not shown its end yet.
    ///
    /// @param runs oldest first
    public static Optional<Run> lastFinished(List<Run> runs) {
        return runs.reversed().stream().filter(run -> run.ended().isPresent()).findFirst();
    }

    public Optional<Duration> length() {
        return started.flatMap(from -> ended.map(to -> Duration.between(from, to)));
    }
}
