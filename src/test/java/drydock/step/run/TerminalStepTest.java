package drydock.step.run;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.StartChain;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.fact.TerminalFacts;
import drydock.fact.TerminalFacts.Shown;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import drydock.step.Chains;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Recorded;
import drydock.step.StepScenario;
import drydock.step.container.LogsStepTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalStepTest {
    @Test
    void runsTheWholeStartCommandOnATerminal() {
        Plan.Run plan = (Plan.Run) new TerminalStep().plan(ended(0).subject(), silent(program("/app/prog", "")));

        assertThat(plan.probe().argv()).containsExactly("/app/entry.sh", "serve");
        assertThat(plan.probe().terminal()).isTrue();
        assertThat(plan.command()).contains(" -t ");
    }

    @Test
    void tellsPythonNotToBufferAndChangesNothingElse() {
        Plan.Run plan = (Plan.Run)
                new TerminalStep().plan(ended(0).subject(), silent(program("/app/main.py", "/usr/bin/python3.11")));

        assertThat(plan.probe().terminal()).isFalse();
        assertThat(plan.probe().set()).containsEntry("PYTHONUNBUFFERED", "1");
    }

    @Test
    void leavesOutARuntimeThatWritesAtOnce() {
        Plan plan = new TerminalStep().plan(ended(0).subject(), silent(program("/app/main.js", "/usr/bin/node")));

        assertThat(plan).isEqualTo(new Plan.Skip("its runtime does not buffer output into a pipe"));
    }

    @Test
    void leavesOutAContainerWithoutARunToCompareWith() {
        assertThat(new TerminalStep()
                        .plan(new StepScenario().state("created", 0).subject(), Facts.NONE))
                .isInstanceOf(Plan.Skip.class);
    }

    @Test
    void citesWhatShowsOnlyThen() {
        Findings findings = look(new Ending.Exited(0), "starting", "licence has expired");

        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(facts(findings).shown()).extracting(Shown::text).containsExactly("licence has expired");
        assertThat(facts(findings).reproduced()).isTrue();
    }

    @Test
    void findsNothingLostWhereTheSameIsPrinted() {
        assertThat(look(new Ending.Exited(0), "starting").outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void takesAPromptThatWaitsOnATerminalForNoLostOutput() {
        Findings findings = look(new Ending.TimedOut(Duration.ofSeconds(10)), "starting", "welcome", "> ");

        assertThat(facts(findings).reproduced()).isFalse();
        assertThat(findings.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void settlesNothingWhereTheEndOrTheOutputDiffers() {
        assertThat(look(new Ending.Exited(2), "starting", "more").outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(look(new Ending.Exited(0), "something else").outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    private static StepScenario ended(long status) {
        return new StepScenario().state("exited", status).ran(1, 1.1).command("/app/entry.sh", "serve");
    }

    private static StartChain program(String path, String interpreter) {
        Link link = new Link(
                interpreter.isEmpty() ? Kind.BINARY : Kind.PROGRAM_FILE,
                List.of(path),
                path,
                Presence.FOUND,
                interpreter,
                Presence.FOUND,
                HandsOver.LAST,
                List.of(),
                List.of(),
                Citation.field("start-chain", path));
        return new StartChain(List.of(link), 0);
    }

    /// A trace that ends with status 0 without a word, as the container did.
    private static Facts silent(StartChain chain) {
        Facts facts = Facts.NONE.with(List.of(chain));
        facts = facts.with(LogsStepTest.look(ended(0), facts).facts());
        Facts traced = Facts.NONE.with(List.of(Chains.scriptThenProgram("exec /app/prog serve")));
        return facts.with(new StraceStep()
                .parse(ended(0).subject(), traced, Recorded.trace("stub", 0))
                .facts());
    }

    private static Findings look(Ending ending, String... output) {
        Facts facts = Facts.NONE.with(List.of(program("/app/prog", "")));
        facts = facts.with(LogsStepTest.look(ended(0), facts, LogsStepTest.at(1.05, "starting"))
                .facts());
        List<OutputLine> lines = Arrays.stream(output)
                .map(line -> OutputLine.of(Channel.STDOUT, line))
                .toList();
        return new TerminalStep()
                .parse(ended(0).subject(), facts, new Transcript("", lines, 0, ending, Duration.ofMillis(50)));
    }

    private static TerminalFacts facts(Findings findings) {
        return (TerminalFacts) findings.facts().getFirst();
    }
}
