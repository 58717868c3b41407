package drydock.model;

import java.time.Instant;
import java.util.List;

/// What the engine's health check has found.
///
/// @param status        starting, healthy or unhealthy
/// @param failingStreak failures in a row up to now
/// @param results       the results the engine still holds, oldest first (at most five of 4 KB)
public record Health(String status, int failingStreak, List<Result> results) {
    public Health {
        results = List.copyOf(results);
    }

    /// One run of the check.
    public record Result(Instant started, long exitCode, String output) {}
}
