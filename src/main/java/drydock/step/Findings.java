package drydock.step;

import drydock.fact.Fact;
import drydock.model.Citation;
import drydock.model.Outcome;
import java.util.List;

/// What a step read from its evidence.
///
/// @param summary    one line
/// @param highlights places in the evidence that carry the summary
public record Findings(Outcome outcome, String summary, List<Fact> facts, List<Citation> highlights) {
    public Findings {
        facts = List.copyOf(facts);
        highlights = List.copyOf(highlights);
    }

    public static Findings of(Outcome outcome, String summary, Fact... facts) {
        return new Findings(outcome, summary, List.of(facts), List.of());
    }
}
