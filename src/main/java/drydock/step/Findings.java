package drydock.step;

import drydock.fact.Fact;
import drydock.model.Citation;
import drydock.model.Outcome;
import java.util.List;

/// A step's result: its outcome, summary and facts.
///
/// @param summary    one line
/// @param highlights lines of the evidence on which the summary is based
public record Findings(Outcome outcome, String summary, List<Fact> facts, List<Citation> highlights) {
    public Findings {
        facts = List.copyOf(facts);
        highlights = List.copyOf(highlights);
    }

    public static Findings of(Outcome outcome, String summary, Fact... facts) {
        return new Findings(outcome, summary, List.of(facts), List.of());
    }
}
