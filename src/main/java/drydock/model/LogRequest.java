package drydock.model;

import java.time.Instant;
import java.util.Optional;

/// A request for a part of a container's log.
///
/// @param tail   last lines only; negative for all
/// @param follow continue with new output until interrupted or the container is gone
/// @param since  omit older lines
public record LogRequest(int tail, boolean follow, Optional<Instant> since) {
    public static LogRequest last(int lines) {
        return new LogRequest(lines, false, Optional.empty());
    }

    public static LogRequest follow(int tail) {
        return new LogRequest(tail, true, Optional.empty());
    }
}
