package drydock.step.container;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import drydock.step.Chains;
import drydock.step.Findings;
import drydock.step.StepScenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public class LogsStepTest {
    private static final Facts CHAIN = Facts.NONE.with(
            List.of(Chains.scriptThenProgram("echo \"Binary found\"", "echo \"  HOST: $HOST\"", "exec /app/prog")));

    @Test
    void saysThatOnlyTheEntrypointSpoke() {
        Findings findings = look(
                loop(),
                CHAIN,
                at(1.0, "Binary found"),
                at(1.0, "  HOST: a"),
                at(2.0, "Binary found"),
                at(2.0, "  HOST: b"));
        LogFacts log = log(findings);

        assertThat(log.runs()).hasSize(2);
        assertThat(log.lastLines()).extracting(Line::origin).containsOnly(Origin.ENTRYPOINT);
        assertThat(log.lastLines().getFirst().citation().line()).hasValue(3);
        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(findings.summary()).startsWith("2 runs, not alike").contains("none from the program");
    }

    @Test
    void findsRunsAlikeThatDifferInNumbersOnly() {
        Findings findings = look(loop(), CHAIN, at(1.0, "pid 7 ready"), at(2.0, "pid 12 ready"));

        assertThat(log(findings).alike()).isTrue();
        assertThat(findings.summary()).startsWith("2 runs, all alike: 0 lines from the entrypoint, 1 line from");
    }

    @Test
    void tellsTheShellsWordsFromTheProgramsAndQuotesThem() {
        Findings findings =
                look(loop(), CHAIN, at(2.0, "Binary found"), at(2.0, "/app/entry.sh: 4: exec: /app/prog: not found"));

        assertThat(log(findings).lastLines()).extracting(Line::origin).containsExactly(Origin.ENTRYPOINT, Origin.SHELL);
        assertThat(findings.summary()).contains("“/app/entry.sh: 4: exec: /app/prog: not found”");
    }

    @Test
    void putsEverythingDownToTheProgramWhereThereIsNoScript() {
        assertThat(log(look(loop(), Facts.NONE, at(2.0, "Binary found"))).lastLines())
                .extracting(Line::origin)
                .containsExactly(Origin.PROGRAM);
    }

    @Test
    void missesExpectedLines() {
        Findings findings =
                look(loop().expecting(List.of("MAIN START", "ready"), List.of()), CHAIN, at(2.0, "ready 5"));

        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(findings.summary()).contains("1 of 2 expected lines missing");
    }

    @Test
    void saysThatALogIsEmpty() {
        Findings findings = look(loop(), CHAIN);

        assertThat(log(findings).empty()).isTrue();
        assertThat(findings.summary()).contains("the log is empty");
    }

    @Test
    void doesNotTakeWhatAnUnfinishedRunOfALoopHasPrintedForItsLastLines() {
        Findings findings =
                look(midRun(), Facts.NONE, at(1, "starting"), at(4, "FATAL: licence expired"), at(5.1, "starting"));

        assertThat(log(findings).lastLines())
                .extracting(Line::text)
                .containsExactly("starting", "FATAL: licence expired");
        assertThat(log(findings).unfinished())
                .singleElement()
                .satisfies(run -> assertThat(run.lines()).hasSize(1));
        assertThat(findings.summary()).startsWith("1 finished run: ").contains("“FATAL: licence expired”");
    }

    @Test
    void readsTheLastFinishedRunAlsoWhereItsEventsAreGone() {
        StepScenario forgotten = new StepScenario()
                .restarts(1, "always")
                .ran(1, 4)
                .runningSince(5)
                .takenAfter(Duration.ofSeconds(7));
        LogFacts log = log(
                look(forgotten, Facts.NONE, at(1, "starting"), at(4, "FATAL: licence expired"), at(5.1, "starting")));

        assertThat(log.lastLines()).extracting(Line::text).containsExactly("starting", "FATAL: licence expired");
    }

    @Test
    void doesNotReadARunThatBeganAfterTheContainerWasLookedAt() {
        Findings findings = look(loop(), Facts.NONE, at(1, "one"), at(2, "two"), at(2.9, "three"));

        assertThat(log(findings).lastLines()).extracting(Line::text).containsExactly("two");
    }

    @Test
    void knowsThatNoFinishedRunPrintedAnything() {
        Findings findings = look(midRun(), Facts.NONE, at(5.1, "starting"));

        assertThat(log(findings).runs()).isEmpty();
        assertThat(log(findings).unreadable()).isEmpty();
        assertThat(findings.summary()).startsWith("no finished run printed anything");
    }

    @Test
    void saysThatTheLastFinishedRunIsOutOfReachBehindATalkativeOne() {
        OutputLine[] talk = IntStream.range(0, LogsStep.TAIL)
                .mapToObj(i -> at(5.1 + i / 10_000.0, "request " + i))
                .toArray(OutputLine[]::new);
        Findings findings = look(midRun(), Facts.NONE, talk);

        assertThat(log(findings).unreadable()).contains("the current run", "last finished run");
        assertThat(findings.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void findsNothingWrongWithWhatARunningProgramPrints() {
        Findings findings = look(new StepScenario().runningSince(1), Facts.NONE, at(1.1, "listening on :80"));

        assertThat(findings.outcome()).isEqualTo(Outcome.OK);
    }

    static StepScenario loop() {
        return new StepScenario()
                .state("restarting", 0)
                .restarts(2, "always")
                .event(1, "start")
                .event(1.2, "die", "exitCode", "0")
                .event(2, "start")
                .event(2.2, "die", "exitCode", "0")
                .ran(2, 2.2);
    }

    private static StepScenario midRun() {
        return new StepScenario()
                .restarts(1, "always")
                .event(1, "start")
                .event(4, "die", "exitCode", "4")
                .event(5, "start")
                .ran(1, 4)
                .runningSince(5)
                .takenAfter(Duration.ofSeconds(7));
    }

    public static OutputLine at(double time, String text) {
        return new OutputLine(Channel.STDOUT, Optional.of(StepScenario.at(time)), text);
    }

    public static Findings look(StepScenario situation, Facts facts, OutputLine... lines) {
        Transcript transcript =
                new Transcript("docker logs", new ArrayList<>(List.of(lines)), 0, new Ending.Read(), Duration.ZERO);
        return new LogsStep().parse(situation.subject(), facts, transcript);
    }

    private static LogFacts log(Findings findings) {
        return (LogFacts) findings.facts().getFirst();
    }
}
