package drydock.fact;

import drydock.fact.DebuggerFacts.Answer;
import drydock.model.Citation;
import java.util.List;

/// Environment variables that the program asked for between entering main and its end, in order.
///
/// @param asked      at most the first thousand
/// @param reproduced whether the program ended as in the container while it was watched
public record LookupFacts(List<Asked> asked, boolean reproduced) implements Fact {
    public LookupFacts {
        asked = List.copyOf(asked);
    }

    /// @param own whether the program or a library of its own asked, and not the C library or another of the system
    public record Asked(String name, Answer answer, boolean own, Citation citation) {}
}
