package drydock.step.run;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.RunFacts;
import drydock.fact.StartChain;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Presence;
import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.Probe;
import drydock.model.Transcript;
import drydock.step.Chains;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.StepScenario;
import drydock.step.container.LogsStepTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunStepTest {
    private static final StartChain CHAIN = Chains.scriptThenProgram("echo starting", "exec /app/prog serve");

    @Test
    void runsTheProgramAndNotTheScript() {
        Plan.Run plan = (Plan.Run) plan(failed(1, 0.5), CHAIN);

        assertThat(plan.probe().argv()).containsExactly("/app/prog", "serve");
        assertThat(plan.probe().kind()).isEqualTo(Probe.Kind.EXECUTING);
        assertThat(plan.command()).contains("--entrypoint /app/prog").contains("--network none");
    }

    @Test
    void runsTheWholeCommandWhereOnlyTheScriptKnowsTheArguments() {
        StartChain unknown =
                Chains.scriptThen(HandsOver.EXEC, List.of("/app/prog", "--port=$PORT"), Presence.FOUND, "exec …");
        Plan.Run plan = (Plan.Run) plan(failed(1, 0.5).command("/app/entry.sh", "x"), unknown);

        assertThat(plan.probe().argv()).containsExactly("/app/entry.sh", "x");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        StartChain gone = Chains.scriptThen(HandsOver.EXEC, List.of("/app/gone"), Presence.MISSING, "exec /app/gone");

        assertThat(plan(failed(127, 0.5), gone)).isInstanceOf(Plan.Skip.class);
        assertThat(plan(new StepScenario().runningSince(0), CHAIN)).isInstanceOf(Plan.Skip.class);
    }

    @Test
    void waitsTwiceAsLongAsTheContainerRanWithinBounds() {
        assertThat(limit(4)).isEqualTo(Duration.ofSeconds(10));
        assertThat(limit(20)).isEqualTo(Duration.ofSeconds(40));
        assertThat(limit(4_000)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void doesNotWaitLongForAProgramThatGoesOnWhereTheContainerEndedAtOnce() {
        assertThat(limit(0.05)).isEqualTo(Duration.ofSeconds(3));
        assertThat(limit(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(traced(failed(1, 0.05))).isEqualTo(Duration.ofSeconds(5));
        assertThat(traced(failed(1, 0.08))).isEqualTo(Duration.ofSeconds(8));
        assertThat(traced(failed(1, 2))).isEqualTo(Duration.ofSeconds(10));
        assertThat(traced(failed(1, 5))).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void waitsForNoEndThatTheContainerNeverHadOfItsOwn() {
        StepScenario stopped = failed(0, 4_000).event(4_000, "stop");
        StepScenario killed = failed(137, 4_000).event(4_000, "kill");
        StepScenario refused = new StepScenario().state("created", 128).error("port is already allocated");
        for (StepScenario endless : List.of(stopped, killed, refused)) {
            assertThat(limit(endless)).isEqualTo(Duration.ofSeconds(3));
            assertThat(traced(endless)).isEqualTo(Duration.ofSeconds(5));
        }
    }

    @Test
    void givesAProgramThatWasNeverStartedOrOutlivedASignalItsTime() {
        assertThat(limit(new StepScenario().state("created", 0))).isEqualTo(Duration.ofSeconds(10));
        assertThat(limit(failed(1, 20).event(3, "kill"))).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void agreesWhereStatusAndLastOutputAre() {
        Findings findings = parse(
                failed(1, 0.5), new Ending.Exited(1), logged("starting", "cannot open db 17"), "cannot open db 4");

        assertThat(run(findings).reproduced()).isTrue();
        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(findings.summary()).contains("status 1").endsWith("like the container");
        assertThat(run(findings).end().line()).hasValue(1);
    }

    @Test
    void settlesNothingWhereTheStatusDiffers() {
        Findings findings = parse(failed(1, 0.5), new Ending.Exited(0), logged("starting"));

        assertThat(run(findings).reproduced()).isFalse();
        assertThat(findings.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(run(findings).isolation())
                .contains("exit status 0, the container's was 1")
                .contains("no network");
    }

    @Test
    void settlesNothingWhereTheLastOutputDiffers() {
        Findings findings =
                parse(failed(1, 0.5), new Ending.Exited(1), logged("starting", "listening"), "network is unreachable");

        assertThat(run(findings).reproduced()).isFalse();
        assertThat(run(findings).isolation()).contains("last output differs");
    }

    @Test
    void callsSilenceWithStatus0AProblem() {
        Findings findings = parse(failed(0, 0.5), new Ending.Exited(0), logged("starting"));

        assertThat(run(findings).reproduced()).isTrue();
        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(findings.summary()).contains("prints no output and ends with status 0");
    }

    @Test
    void doesNotCompareTheStatusThatAScriptHides() {
        StartChain hides = Chains.scriptThen(
                HandsOver.CHILD, List.of("/app/prog"), Presence.FOUND, "echo starting", "/app/prog || true");
        StepScenario container = failed(0, 0.5);
        Facts facts = Facts.NONE.with(List.of(hides));
        facts = facts.with(log(container, facts, "starting", "no license").facts());

        assertThat(run(parse(container, facts, new Ending.Exited(3), "no license"))
                        .reproduced())
                .isTrue();
    }

    @Test
    void neverSettlesByItsOwnLimits() {
        assertThat(run(parse(failed(137, 0.5), new Ending.TimedOut(Duration.ofSeconds(10)), logged()))
                        .reproduced())
                .isFalse();
        assertThat(run(parse(failed(137, 0.5), new Ending.OutOfMemory(1 << 20, true), logged()))
                        .reproduced())
                .isFalse();
    }

    @Test
    void takesNoHarmOfIsolationForTheEndOfAContainerThatNeverRan() {
        StepScenario created = new StepScenario().state("created", 0);

        assertThat(run(parse(created, Facts.NONE, new Ending.Exited(1), "getaddrinfo EAI_AGAIN db"))
                        .reproduced())
                .isFalse();
        assertThat(run(parse(created, Facts.NONE, new Ending.Exited(1), "config.toml: line 3: bad key"))
                        .reproduced())
                .isTrue();
    }

    @Test
    void isComparedWithNothingWhereTheContainerNeverEnded() {
        StepScenario created = new StepScenario().state("created", 0);

        assertThat(parse(created, Facts.NONE, new Ending.Exited(1), "config.toml: line 3: bad key")
                        .summary())
                .endsWith("within 300 ms");
    }

    private static StepScenario failed(long status, double length) {
        return new StepScenario()
                .state("exited", status)
                .event(1, "start")
                .event(1 + length, "die", "exitCode", String.valueOf(status))
                .ran(1, 1 + length)
                .takenAfter(Duration.ofHours(2));
    }

    private static Plan plan(StepScenario situation, StartChain chain) {
        return new RunStep().plan(situation.subject(), Facts.NONE.with(List.of(chain)));
    }

    private static Duration limit(double length) {
        return limit(failed(1, length));
    }

    private static Duration limit(StepScenario situation) {
        return ((Plan.Run) plan(situation, CHAIN)).probe().timeLimit();
    }

    private static Duration traced(StepScenario situation) {
        return ((Plan.Run) new StraceStep().plan(situation.subject(), Facts.NONE))
                .probe()
                .timeLimit();
    }

    private static Facts logged(String... lines) {
        Facts chain = Facts.NONE.with(List.of(CHAIN));
        return chain.with(log(failed(0, 0.5), chain, lines).facts());
    }

    private static Findings log(StepScenario situation, Facts facts, String... lines) {
        return LogsStepTest.look(
                situation,
                facts,
                Arrays.stream(lines).map(line -> LogsStepTest.at(1.1, line)).toArray(OutputLine[]::new));
    }

    private static Findings parse(StepScenario situation, Ending ending, Facts facts, String... output) {
        return parse(situation, facts, ending, output);
    }

    private static Findings parse(StepScenario situation, Facts facts, Ending ending, String... output) {
        List<OutputLine> lines = Arrays.stream(output)
                .map(line -> OutputLine.of(Channel.STDERR, line))
                .toList();
        Transcript transcript = new Transcript("", lines, 0, ending, Duration.ofMillis(300));
        return new RunStep().parse(situation.subject(), facts, transcript);
    }

    private static RunFacts run(Findings findings) {
        return (RunFacts) findings.facts().getFirst();
    }
}
