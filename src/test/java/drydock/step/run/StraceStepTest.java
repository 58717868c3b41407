package drydock.step.run;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.TraceFacts;
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
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StraceStepTest {
    private static final Facts CHAIN =
            Facts.NONE.with(List.of(Chains.scriptThenProgram("echo x", "exec /app/prog serve")));

    @Test
    void tracesTheWholeStartCommand() {
        Plan.Run plan = (Plan.Run)
                new StraceStep().plan(ended(1).command("/app/entry.sh", "serve").subject(), CHAIN);

        assertThat(plan.probe().argv()).startsWith("/.drydock/strace", "-f").endsWith("--", "/app/entry.sh", "serve");
        assertThat(plan.probe().traceFile()).isTrue();
    }

    @Test
    void saysThatAProgramDoesNothingOfItsOwn() {
        Findings findings = look("stub", 0, new Ending.Exited(0));

        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(findings.summary())
                .isEqualTo("/app/prog exits with status 0 without output or any system call of its own");
        assertThat(trace(findings).programProcess()).isPresent();
        assertThat(trace(findings).lastCalls())
                .last()
                .extracting(Citation::text)
                .asString()
                .contains("exited with 0");
    }

    @Test
    void namesTheFailedCallThatAProgramGaveUpOver() {
        assertThat(look("missing", 0, new Ending.Exited(0)).summary())
                .contains("its last failed call was openat of /etc/app/settings.toml, ENOENT");
    }

    @Test
    void namesTheSignalOfACrash() {
        Findings findings = look("segv", 139, new Ending.Exited(139));

        assertThat(trace(findings).reproduced()).isTrue();
        assertThat(findings.summary()).contains("killed by SIGSEGV (SEGV_MAPERR at NULL)");
    }

    @Test
    void takesAnAbortForTheSegmentationFaultThatItIsAsPid1() {
        assertThat(trace(look("abort", 139, new Ending.Exited(134))).reproduced())
                .isTrue();
    }

    @Test
    void judgesByTheMainProcessWhereAChildLivesOn() {
        Findings findings = look("daemon", 0, new Ending.TimedOut(Duration.ofSeconds(10)));

        assertThat(trace(findings).reproduced()).isTrue();
        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(findings.summary()).contains("goes into the background");
    }

    @Test
    void settlesNothingWhenItEndsOtherwise() {
        Findings findings = look("connect", 0, new Ending.Exited(2));

        assertThat(trace(findings).reproduced()).isFalse();
        assertThat(findings.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(findings.summary()).contains("unlike the container").contains("no network");
    }

    @Test
    void saysThatNothingCouldBeTraced() {
        OutputLine words =
                OutputLine.of(Channel.STDERR, "/.drydock/strace: ptrace(PTRACE_TRACEME, ...): Operation not permitted");
        Findings findings = new StraceStep()
                .parse(
                        ended(0).subject(),
                        CHAIN,
                        new Transcript("", List.of(words), 0, new Ending.Exited(1), Duration.ZERO));

        assertThat(findings.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(findings.summary()).contains("don't allow tracing");
    }

    private static StepScenario ended(long status) {
        return new StepScenario().state("exited", status).ran(1, 1.1);
    }

    private static Findings look(String name, long status, Ending ending) {
        return new StraceStep().parse(ended(status).subject(), CHAIN, Recorded.trace(name, ending));
    }

    private static TraceFacts trace(Findings findings) {
        return (TraceFacts) findings.facts().getFirst();
    }
}
