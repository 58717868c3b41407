package drydock.step.run;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.DebuggerFacts;
import drydock.fact.DebuggerFacts.Answer;
import drydock.fact.DebuggerFacts.Lookup;
import drydock.fact.DebuggerFacts.Main;
import drydock.fact.Facts;
import drydock.fact.LookupFacts;
import drydock.fact.LookupFacts.Asked;
import drydock.format.gdb.GdbReader;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Recorded;
import drydock.step.StepScenario;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookupsStepTest {
    private static final Subject SUBJECT = new StepScenario().subject();

    @Test
    void tellsWhatTheProgramAsksForFromWhatTheCLibraryAsksFor() {
        Findings findings = look(
                true,
                lookup("LC_ALL", Answer.UNSET, "/usr/lib/x86_64-linux-gnu/libc.so.6"),
                lookup("QUEUE", Answer.SET, "/app/consumer"),
                lookup("TOPIC", Answer.EMPTY, "/app/lib/libown.so.2"));

        assertThat(asked(findings)).extracting(Asked::own).containsExactly(false, true, true);
        assertThat(findings.summary()).isEqualTo("it looks up 3 variables; unset, the last one first: TOPIC");
        assertThat(findings.highlights())
                .extracting(Citation::text)
                .singleElement()
                .asString()
                .contains("TOPIC");
    }

    @Test
    void recallsWhatTheDebuggerRecorded() {
        List<Lookup> recorded = new GdbReader("debugger", Recorded.debugger("silent-early-exit-c-variable")).lookups();

        assertThat(asked(look(true, recorded.toArray(Lookup[]::new))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("QUEUE_NAME");
                    assertThat(one.answer()).isEqualTo(Answer.UNSET);
                    assertThat(one.own()).isTrue();
                });
    }

    @Test
    void settlesNothingWhereTheWatchedRunEndedOtherwise() {
        Findings findings = look(false, lookup("QUEUE", Answer.UNSET, "/app/consumer"));

        assertThat(findings.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(((LookupFacts) findings.facts().getFirst()).reproduced()).isFalse();
    }

    @Test
    void keepsAnyNameOnOneLine() {
        Findings findings = look(true, lookup("A\") = set, for /x\nB", Answer.UNSET, "/app/consumer"));

        assertThat(asked(findings)).allMatch(one -> one.answer() == Answer.UNSET);
    }

    @Test
    void leavesOutAProgramThatNoDebuggerWatched() {
        assertThat(new LookupsStep().plan(SUBJECT, Facts.NONE)).isInstanceOf(Plan.Skip.class);
        assertThat(new LookupsStep().plan(SUBJECT, seen(Main.NOT_ENTERED, true)))
                .isInstanceOf(Plan.Skip.class);
    }

    private static Findings look(boolean reproduced, Lookup... lookups) {
        Facts facts = seen(Main.ENTERED, reproduced, lookups);
        Plan.Recall plan = (Plan.Recall) new LookupsStep().plan(SUBJECT, facts);
        return new LookupsStep().parse(SUBJECT, facts, Transcript.read(plan.command(), plan.lines(), Duration.ZERO));
    }

    private static Facts seen(Main main, boolean reproduced, Lookup... lookups) {
        return Facts.NONE.with(List.of(new DebuggerFacts(
                "/app/consumer",
                main,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                true,
                List.of(lookups),
                reproduced,
                "")));
    }

    private static Lookup lookup(String name, Answer answer, String caller) {
        return new Lookup(name, answer, caller, Citation.field("debugger", name));
    }

    private static List<Asked> asked(Findings findings) {
        return ((LookupFacts) findings.facts().getFirst()).asked();
    }
}
