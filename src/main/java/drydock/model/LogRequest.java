package drydock.model;

import java.time.Instant;
import java.util.Optional;

/// Which part of a container's log to read.
///
/// @param tail   last lines only; negative for all
/// @param follow stay and deliver what comes, until interrupted or the container is gone
/// @param since  nothing older
public record LogRequest(int tail, boolean follow, Optional<Instant> since) {
    public static LogRequest last(int lines) {
        return new LogRequest(lines, false, Optional.empty());
    }

    public static LogRequest follow(int tail) {
        return new LogRequest(tail, true, Optional.empty());
    }
}
