package drydock.model;

import java.time.Duration;
import java.time.Instant;
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

    public Optional<Duration> length() {
        return started.flatMap(from -> ended.map(to -> Duration.between(from, to)));
    }
}
