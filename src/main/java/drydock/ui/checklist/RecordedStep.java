package drydock.ui.checklist;

import drydock.fact.Facts;
import drydock.investigation.StepResult;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import java.util.List;

/// A step of a case that is not in the checklist, such as a command of the user's own. It has a result and no plan.
record RecordedStep(String id, String title, String question) implements Step {
    static RecordedStep of(StepResult result) {
        return new RecordedStep(result.id(), result.title(), result.question());
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        return new Plan.Skip("it can't be planned");
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        return Findings.of(Outcome.OK, "");
    }
}
