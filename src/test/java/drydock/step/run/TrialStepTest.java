package drydock.step.run;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.LogFacts;
import drydock.fact.TrialFacts;
import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.StepScenario;
import drydock.step.container.LogsStepTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialStepTest {
    @Test
    void runsTheWholeStartCommandWithTheVariableAndNothingElseChanged() {
        Plan.Run plan = (Plan.Run) new TrialStep().plan(trying("LICENSE_KEY").subject(), Facts.NONE);

        assertThat(plan.probe().argv()).containsExactly("/app/entry.sh", "serve");
        assertThat(plan.probe().set()).containsOnlyKeys("LICENSE_KEY");
        assertThat(plan.command()).contains("LICENSE_KEY=1");
    }

    @Test
    void triesNothingUnasked() {
        assertThat(new TrialStep().plan(ended(1).subject(), Facts.NONE)).isInstanceOf(Plan.Skip.class);
    }

    @Test
    void triesNoVariableThatTheContainerSets() {
        StepScenario set = trying("LICENSE_KEY").environment(List.of("LICENSE_KEY=abc"), List.of());

        assertThat(new TrialStep().plan(set.subject(), Facts.NONE)).isInstanceOf(Plan.Skip.class);
    }

    @Test
    void goingOnWhereTheContainerEndsIsGettingFurther() {
        assertThat(trial(new Ending.TimedOut(Duration.ofSeconds(10)), "starting")
                        .moved())
                .isTrue();
    }

    @Test
    void anotherEndWithNewWordsIsGettingFurther() {
        assertThat(trial(new Ending.Exited(4), "starting", "no database").moved())
                .isTrue();
    }

    @Test
    void theSameEndIsNot() {
        assertThat(trial(new Ending.Exited(1), "starting").moved()).isFalse();
    }

    @Test
    void neitherIsTheSameStatusWithOtherWordsNorAnotherStatusWithoutAny() {
        assertThat(trial(new Ending.Exited(1), "starting", "at 17:40").moved()).isFalse();
        assertThat(trial(new Ending.Exited(4), "starting").moved()).isFalse();
    }

    @Test
    void saysNothingWhereTheRunCouldNotBegin() {
        Findings findings = look(new Ending.NotStarted("no such file"));

        assertThat(findings.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(findings.facts()).isEmpty();
    }

    private static StepScenario ended(long status) {
        return new StepScenario()
                .command("/app/entry.sh", "serve")
                .state("exited", status)
                .ran(1, 1.2);
    }

    private static StepScenario trying(String... names) {
        return ended(1).trying(List.of(names));
    }

    private static TrialFacts trial(Ending ending, String... output) {
        return (TrialFacts) look(ending, output).facts().getFirst();
    }

    private static Findings look(Ending ending, String... output) {
        StepScenario situation = trying("LICENSE_KEY");
        Facts facts = LogsStepTest.look(situation, Facts.NONE, LogsStepTest.at(1.05, "starting")).facts().stream()
                .filter(LogFacts.class::isInstance)
                .map(fact -> Facts.NONE.with(List.of(fact)))
                .findFirst()
                .orElseThrow();
        List<OutputLine> lines = Arrays.stream(output)
                .map(line -> OutputLine.of(Channel.STDOUT, line))
                .toList();
        return new TrialStep()
                .parse(situation.subject(), facts, new Transcript("", lines, 0, ending, Duration.ofMillis(50)));
    }
}
