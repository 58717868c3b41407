package drydock.investigation;

import drydock.fact.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An investigation in which some steps ran again while the evidence of the others is kept.
public final class ResumedInvestigation {
    private ResumedInvestigation() {}

    /// Replaces older results with the newer ones and weighs all causes again.
    ///
    /// @param before an investigation of the same container
    /// @param again  the later investigation, with some of the steps
    /// @param ran    ids of those steps
    public static Investigation with(Investigation before, Investigation again, java.util.Set<String> ran) {
        List<StepResult> results = new ArrayList<>();
        for (StepResult result : again.steps()) {
            results.add(
                    ran.contains(result.id())
                            ? result
                            : before.step(result.id()).orElse(result));
        }
        // Commands of the user's own are in no checklist.
        before.steps().stream().filter(step -> again.step(step.id()).isEmpty()).forEach(results::add);
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
