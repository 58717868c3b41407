package drydock.model;

import java.time.Instant;
import java.util.Optional;

/// A request for a part of a container's log.
///
/// @param tail   last lines only; negative for all
/// @param follow continue with new output until interrupted or the container is gone
/// @param since  omit older lines
/// @param until  omit newer lines
public record LogRequest(int tail, boolean follow, Optional<Instant> since, Optional<Instant> until) {
    public LogRequest(int tail, boolean follow, Optional<Instant> since) {
        this(tail, follow, since, Optional.empty());
    }

    /// All lines that the engine still has. Reading them has no time limit.
    public static LogRequest all() {
        return new LogRequest(-1, false, Optional.empty());
    }

    /// Whether it may take as long as the log is long.
    public boolean unlimited() {
        return follow || (tail < 0 && since.isEmpty());
    }

    public static LogRequest last(int lines) {
        return new LogRequest(lines, false, Optional.empty());
    }

    /// All lines between two moments.
    public static LogRequest between(Instant since, Instant until) {
        return new LogRequest(-1, false, Optional.of(since), Optional.of(until));
    }

    public static LogRequest follow(int tail) {
        return new LogRequest(tail, true, Optional.empty());
    }
}
