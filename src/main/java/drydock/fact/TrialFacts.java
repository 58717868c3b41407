package drydock.fact;

import drydock.model.Citation;
import java.util.List;

/// What came of one more run with variables set that the container lacks.
///
/// @param names    of the variables that were set
/// @param moved    whether the run got further than the container's own: past the point where that ends
/// @param how      in what it differs, as a clause such as `it goes on`; empty when it does not
/// @param citation what shows it
public record TrialFacts(List<String> names, boolean moved, String how, Citation citation) implements Fact {
    public TrialFacts {
        names = List.copyOf(names);
    }
}
