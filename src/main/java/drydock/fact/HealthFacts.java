package drydock.fact;

import drydock.model.Citation;
import java.util.List;
import java.util.Optional;

/// The results of the health check, and whether it can run.
///
/// @param status  cites state and streak
/// @param results cites each result that the engine still has, oldest first
/// @param failed  cites the last result that was a failure
/// @param missing cites a program of the check that is not in the container
public record HealthFacts(
        Citation status, List<Citation> results, Optional<Citation> failed, Optional<Citation> missing)
        implements Fact {
    public HealthFacts {
        results = List.copyOf(results);
    }
}
