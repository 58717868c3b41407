package drydock.step.container;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.StatusFacts;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.Run;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.StepScenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusStepTest {
    private static Findings look(StepScenario situation) {
        return read(situation.subject());
    }

    private static Findings read(Subject subject) {
        StatusStep step = new StatusStep();
        Plan.Recall recall = (Plan.Recall) step.plan(subject, Facts.NONE);
        return step.parse(subject, Facts.NONE, Transcript.read("", recall.lines(), Duration.ZERO));
    }

    private static StatusFacts facts(Findings findings) {
        return (StatusFacts) findings.facts().getFirst();
    }

    private static StepScenario loop() {
        return new StepScenario()
                .state("restarting", 0)
                .restarts(2, "unless-stopped")
                .event(1, "start")
                .event(1.2, "die", "exitCode", "0")
                .event(1.6, "start")
                .event(1.7, "die", "exitCode", "0")
                .ran(1.59, 1.7);
    }

    @Test
    void countsARestartThatIsStillToComeAsNoRun() {
        Findings findings = look(loop());

        assertThat(facts(findings).summary()).isEqualTo("Restarting (0)");
        assertThat(facts(findings).runs()).extracting(Run::number).containsExactly(1, 2);
        assertThat(facts(findings).runs()).allMatch(Run::observed);
        assertThat(facts(findings).looping()).isTrue();
        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(findings.summary()).contains("2 starts").contains("110 ms");
        assertThat(facts(findings).state().text()).startsWith("Exit code: 0");
    }

    @Test
    void knowsTheLastRunWhenItsEventsAreGone() {
        Findings findings = look(
                new StepScenario().state("exited", 3).restarts(4, "on-failure").ran(5, 9));

        assertThat(facts(findings).runs()).singleElement().satisfies(run -> {
            assertThat(run.number()).isEqualTo(5);
            assertThat(run.exitCode()).hasValue(3);
            assertThat(run.length()).contains(Duration.ofSeconds(4));
        });
    }

    @Test
    void knowsTheStatusOfARunThatEndedBeforeItsStartWasNoted() {
        StatusFacts facts = facts(look(new StepScenario().state("exited", 139).ran(5.001, 5)));

        assertThat(facts.runs()).last().satisfies(run -> {
            assertThat(run.exitCode()).hasValue(139);
            assertThat(run.length()).contains(Duration.ZERO);
        });
    }

    @Test
    void keepsARunWhoseStartIsLost() {
        StatusFacts facts = facts(look(new StepScenario()
                .restarts(1, "always")
                .event(1.2, "die", "exitCode", "7")
                .event(1.6, "start")
                .runningSince(1.6)));

        assertThat(facts.runs()).hasSize(2);
        assertThat(facts.runs().getFirst().started()).isEmpty();
        assertThat(facts.runs().getFirst().exitCode()).hasValue(7);
        assertThat(facts.runs().getLast().ended()).isEmpty();
    }

    @Test
    void findsNothingWrongWithAContainerThatRuns() {
        Findings findings = look(new StepScenario().runningSince(0).takenAfter(Duration.ofHours(3)));

        assertThat(findings.outcome()).isEqualTo(Outcome.OK);
        assertThat(findings.summary()).isEqualTo("Up for 3 h");
        assertThat(facts(findings).looping()).isFalse();
    }

    @Test
    void doesNotCallALoopWhatHasSettledAfterOneRestart() {
        StepScenario restarted =
                new StepScenario().runningSince(0).restarts(1, "always").takenAfter(Duration.ofDays(3));

        assertThat(look(restarted).outcome()).isEqualTo(Outcome.OK);
        assertThat(look(restarted).summary()).isEqualTo("Up for 3 days, restarted 1 time");
    }

    @Test
    void callsALoopWhatHasJustBeenStartedAgain() {
        StepScenario again =
                new StepScenario().runningSince(0).restarts(5, "always").takenAfter(Duration.ofSeconds(2));

        assertThat(facts(look(again)).looping()).isTrue();
    }

    @Test
    void judgesALoopThatHappensToRunByItsLastFinishedRun() {
        Findings findings = look(new StepScenario()
                .restarts(2, "always")
                .event(1, "start")
                .event(4, "die", "exitCode", "1")
                .event(5, "start")
                .event(8, "die", "exitCode", "4")
                .event(9, "start")
                .ran(5, 8)
                .runningSince(9)
                .takenAfter(Duration.ofSeconds(11)));

        assertThat(facts(findings).lastFinished().orElseThrow().exitCode()).hasValue(4);
        assertThat(facts(findings).state().text())
                .isEqualTo("Exit code: 4, failure reported by the program (run 2, the last finished one)");
        assertThat(findings.summary())
                .isEqualTo("Up at the moment: 3 starts, the last finished run took 3.0 s, its exit code was 4");
        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
    }

    @Test
    void doesNotTakeTheCodeOfARunThatGoesOnWhereEarlierOnesAreNotKnown() {
        Findings findings = look(new StepScenario()
                .restarts(3, "always")
                .ran(1, 4)
                .runningSince(5)
                .takenAfter(Duration.ofSeconds(7)));

        assertThat(facts(findings).runs()).extracting(Run::number).containsExactly(3, 4);
        assertThat(facts(findings).runs()).allMatch(run -> run.exitCode().isEmpty());
        assertThat(facts(findings).state().text()).isEqualTo("Exit code: not known for the last finished run");
        assertThat(findings.summary()).endsWith("exit code of the last finished run: not known");
    }

    @Test
    void knowsWhenTheLastFinishedRunEndedAlthoughOnlyTheCurrentStartIsLeftOfItsEvents() {
        StatusFacts facts = facts(look(new StepScenario()
                .restarts(3, "always")
                .event(5, "start")
                .ran(1, 4)
                .runningSince(5)
                .takenAfter(Duration.ofSeconds(7))));

        assertThat(facts.runs()).hasSize(2);
        assertThat(facts.lastFinished().orElseThrow().ended()).contains(StepScenario.at(4));
    }

    @Test
    void tellsAnOomKillByFlagAndEvent() {
        Findings findings = look(new StepScenario()
                .state("exited", 137)
                .oom()
                .ran(1, 3)
                .event(1, "start")
                .event(2.9, "oom")
                .event(3, "die", "exitCode", "137"));

        assertThat(facts(findings).oom())
                .hasSize(2)
                .allMatch(citation -> citation.line().isPresent());
        assertThat(findings.summary()).contains("killed for memory");
    }

    @Test
    void doesNotTakeStatus137ForAnOomKill() {
        assertThat(facts(look(new StepScenario().state("exited", 137).ran(1, 3)))
                        .oom())
                .isEmpty();
    }

    @Test
    void citesWhoEndedTheLastRun() {
        StatusFacts facts = facts(look(new StepScenario()
                .state("exited", 137)
                .ran(10, 30)
                .event(1, "start")
                .event(2, "kill", "signal", "9")
                .event(2.1, "die", "exitCode", "137")
                .event(10, "start")
                .event(20, "kill", "signal", "15")
                .event(30, "kill", "signal", "9")
                .event(30, "die", "exitCode", "137")
                .event(30.1, "stop")));

        assertThat(facts.kills()).extracting(Citation::text).hasSize(3).noneMatch(text -> text.contains("12:00:02"));
        assertThat(facts.kills().getFirst().text()).contains("SIGTERM");
    }

    @Test
    void doesNotTakeAMessageToTheProgramForAKill() {
        StatusFacts facts = facts(look(new StepScenario()
                .state("exited", 1)
                .ran(1, 3)
                .event(1, "start")
                .event(2, "kill", "signal", "1")));

        assertThat(facts.kills()).isEmpty();
    }

    @Test
    void callsAnUnhealthyContainerAProblem() {
        Findings findings = look(new StepScenario().runningSince(0).health("unhealthy", 5));

        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(findings.summary()).contains("5 health checks in a row failed");
        assertThat(findings.highlights()).extracting(Citation::text).anyMatch(text -> text.contains("unhealthy"));
    }

    @Test
    void quotesTheEngineWhereItCouldNotStartTheContainer() {
        Findings findings =
                look(new StepScenario().state("created", 127).error("exec: \"/x\": no such file or directory"));

        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(findings.summary()).contains("no such file");
        assertThat(facts(findings).runs()).isEmpty();
    }

    @Test
    void doesNotCallAContainerThatWasOnlyCreatedAProblem() {
        assertThat(look(new StepScenario().state("created", 0)).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void keepsEveryFactOnOneLineWhateverItHolds() {
        Subject subject = new StepScenario()
                .state("exited", 1)
                .error("first\nsecond\u001b[31m")
                .subject();
        List<String> lines = ((Plan.Recall) new StatusStep().plan(subject, Facts.NONE)).lines();

        assertThat(lines).contains("Engine's error: first ⏎ second").noneMatch(line -> line.contains("\n"));
    }
}
