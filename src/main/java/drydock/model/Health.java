package drydock.model;

import java.time.Instant;
import java.util.List;

/// The results of the engine's health check.
///
/// @param status        starting, healthy or unhealthy
/// @param failingStreak number of consecutive failures so far
/// @param results       the results that the engine still has, oldest first (at most five of 4 KB)
public record Health(String status, int failingStreak, List<Result> results) {
    public Health {
        results = List.copyOf(results);
    }

    /// One run of the check.
    public record Result(Instant started, long exitCode, String output) {}
}
