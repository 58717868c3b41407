package drydock.investigation;

import drydock.cause.Evidence;
import drydock.fact.Fact;
import drydock.fact.Facts;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.step.Findings;
import drydock.step.Step;
import drydock.step.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Parses saved evidence again and weighs the causes, without an engine.
public final class Examination {
    private Examination() {}

    /// The same evidence, parsed by the steps and weighed by the causes of this version. Results of unknown steps stay
    /// unchanged, and steps added since then have no result.
    ///
    /// @param stored the saved investigation; its facts and findings are ignored
    public static Investigation again(Investigation stored) {
        Subject subject = stored.subject();
        StepSelection selection = new StepSelection(Steps.ALL, Set.of(), Set.of());
        Map<String, List<Fact>> facts = new HashMap<>();
        List<StepResult> steps = new ArrayList<>();
        for (StepResult old : stored.steps()) {
            steps.add(Steps.ALL.stream()
                    .filter(step -> step.id().equals(old.id()))
                    .findFirst()
                    .map(step -> read(subject, step, selection, facts, old))
                    .orElse(old));
        }
        Facts all = Facts.NONE;
        for (StepResult step : steps) {
            all = all.with(facts.getOrDefault(step.id(), List.of()));
        }
        return new Investigation(
                subject,
                stored.duration(),
                steps,
                all,
                Investigator.findings(new Evidence(subject, all)),
                stored.redactions(),
                stored.notChecked(),
                stored.provenance());
    }

    private static StepResult read(
            Subject subject, Step step, StepSelection selection, Map<String, List<Fact>> facts, StepResult old) {
        if (old.outcome() == Outcome.FAILED || old.outcome() == Outcome.SKIPPED) {
            return old;
        }
        Facts known = Facts.NONE;
        for (String need : selection.closure(step.id())) {
            known = known.with(facts.getOrDefault(need, List.of()));
        }
        Findings findings;
        try {
            findings = step.parse(subject, known, old.transcript());
        } catch (RuntimeException unreadable) {
            // Old evidence of a single step must not make the whole case unreadable.
            return old;
        }
        facts.put(step.id(), findings.facts());
        return new StepResult(
                old.id(),
                step.title(),
                step.question(),
                findings.outcome(),
                findings.summary(),
                old.paste(),
                old.transcript(),
                findings.highlights());
    }
}
