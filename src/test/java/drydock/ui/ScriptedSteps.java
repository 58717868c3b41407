package drydock.ui;

import drydock.fact.Facts;
import drydock.investigation.Investigation;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import java.util.List;
import java.util.Set;

/// Steps with the names of those in an investigation; they do nothing themselves.
final class ScriptedSteps {
    private static final Set<String> EXECUTING = Set.of("run", "strace", "debugger");

    private ScriptedSteps() {}

    static List<Step> of(Investigation investigation) {
        return investigation.steps().stream()
                .map(result -> (Step) new Scripted(result.id(), result.title(), result.question()))
                .toList();
    }

    private record Scripted(String id, String title, String question) implements Step {
        @Override
        public List<String> after() {
            return List.of();
        }

        @Override
        public boolean executes() {
            return EXECUTING.contains(id);
        }

        @Override
        public Plan plan(Subject subject, Facts facts) {
            return new Plan.Skip("scripted");
        }

        @Override
        public Findings parse(Subject subject, Facts facts, Transcript transcript) {
            return Findings.of(Outcome.OK, "scripted");
        }
    }
}
