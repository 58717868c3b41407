package drydock.fact;

import drydock.model.Citation;
import java.util.List;

/// The result of one more run with variables set that the container lacks.
///
/// @param names    of the variables that were set
/// @param moved    whether the run got further than the container's own run
/// @param how      the difference as a clause, such as `it goes on`; empty when there is none
/// @param citation what shows it
public record TrialFacts(List<String> names, boolean moved, String how, Citation citation) implements Fact {
    public TrialFacts {
        names = List.copyOf(names);
    }
}
