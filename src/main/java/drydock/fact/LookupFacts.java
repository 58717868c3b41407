package drydock.fact;

import drydock.fact.DebuggerFacts.Answer;
import drydock.model.Citation;
import java.util.List;

/// Environment variables that the program looked up between main and its end, in order.
///
/// @param asked      at most the first thousand
/// @param reproduced whether the debugged program ended like the container
public record LookupFacts(List<Asked> asked, boolean reproduced) implements Fact {
    public LookupFacts {
        asked = List.copyOf(asked);
    }

    /// @param own whether the program or its own library looked it up, and not a library of the system
    public record Asked(String name, Answer answer, boolean own, Citation citation) {}
}
