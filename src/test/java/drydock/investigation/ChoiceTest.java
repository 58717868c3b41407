package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import drydock.zoo.RecordedZoo;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final Choice DEFAULT = new Choice(false, Set.of());
    private static final Choice ALL = new Choice(true, Set.of());

    private static Plan plan(Choice choice, Step step, String fixture) throws IOException {
        Investigation recorded = RecordedZoo.read(fixture);
        return choice.of(step, recorded.subject(), recorded.facts());
    }

    private static String reason(Plan plan) {
        return plan instanceof Plan.Skip skip ? skip.words() : "";
    }

    @Test
    void aStepThatCanNoLongerChangeTheVerdictIsLeftOutAndSaysWhy() throws IOException {
        Step step = new Curious("debugger", true);
        assertThat(reason(plan(DEFAULT, step, "stub-binary-rust")))
                .isEqualTo("left out by default: stub-binary is already confirmed");
        assertThat(plan(DEFAULT, step, "silent-early-exit-c")).isInstanceOf(Plan.Recall.class);
        assertThat(plan(DEFAULT, step, "segmentation-fault-c")).isInstanceOf(Plan.Recall.class);
    }

    @Test
    void everyStepIsRunWhenAskedFor() throws IOException {
        Step step = new Curious("curious", true);
        assertThat(plan(ALL, step, "stub-binary-rust")).isInstanceOf(Plan.Recall.class);
        assertThat(plan(new Choice(false, Set.of("curious")), step, "stub-binary-rust"))
                .isInstanceOf(Plan.Recall.class);
    }

    @Test
    void aStepThatIsRunInAnyCaseIsNotAskedAbout() throws IOException {
        assertThat(plan(DEFAULT, new Curious("curious", false), "stub-binary-rust"))
                .isInstanceOf(Plan.Recall.class);
    }

    @Test
    void whatFactsAloneLeaveOutIsRunOnlyOnDemand() throws IOException {
        Step layer = Investigator.steps().stream()
                .filter(step -> step.id().equals("layer"))
                .findFirst()
                .orElseThrow();
        assertThat(reason(plan(DEFAULT, layer, "healthy-python"))).startsWith("left out by default: ");
        assertThat(plan(ALL, layer, "healthy-python")).isInstanceOf(Plan.Compare.class);
        assertThat(plan(ALL, layer, "healthy-created")).isInstanceOf(Plan.Skip.class);
    }

    /// Looks at what is known already.
    private record Curious(String id, boolean refines) implements Step {
        @Override
        public String title() {
            return "Curious";
        }

        @Override
        public String question() {
            return "?";
        }

        @Override
        public List<String> after() {
            return List.of();
        }

        @Override
        public Plan plan(Subject subject, Facts facts) {
            return new Plan.Recall("look", List.of("seen"));
        }

        @Override
        public Findings parse(Subject subject, Facts facts, Transcript transcript) {
            return Findings.of(Outcome.OK, "seen");
        }
    }
}
