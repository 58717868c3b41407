package drydock.investigation;

import drydock.fact.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An investigation that goes on: some steps were run again, the evidence of the others still stands.
public final class ResumedInvestigation {
    private ResumedInvestigation() {}

    /// The newer results in place of the older ones, and all causes weighed anew.
    ///
    /// @param before of the same container
    /// @param again  of which only some steps were selected
    /// @param ran    ids of the steps that were selected in it
    public static Investigation with(Investigation before, Investigation again, java.util.Set<String> ran) {
        List<StepResult> results = new ArrayList<>();
        for (StepResult result : again.steps()) {
            results.add(
                    ran.contains(result.id())
                            ? result
                            : before.step(result.id()).orElse(result));
        }
        Map<String, Integer> redactions = new HashMap<>(before.redactions());
        again.redactions().forEach((kind, count) -> redactions.merge(kind, count, Math::max));
        List<String> notChecked = Investigator.notChecked(results);
        before.notChecked().stream()
                .filter(sentence -> before.steps().stream().noneMatch(step -> sentence.startsWith(step.title() + ": ")))
                .forEach(notChecked::add);
        return Examination.again(new Investigation(
                again.subject(),
                before.duration(),
                results,
                Facts.NONE,
                List.of(),
                redactions,
                notChecked,
                again.provenance()));
    }
}
