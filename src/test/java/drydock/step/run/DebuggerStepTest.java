package drydock.step.run;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.DebuggerFacts;
import drydock.fact.DebuggerFacts.Main;
import drydock.fact.Facts;
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

class DebuggerStepTest {
    private static final Facts CHAIN =
            Facts.NONE.with(List.of(Chains.scriptThenProgram("echo x", "exec /app/prog serve")));

    @Test
    void followsTheMainProcessThroughItsScript() {
        Plan.Run plan = (Plan.Run) new DebuggerStep().plan(ended(139).subject(), traced("segv", 139));

        assertThat(plan.probe().argv())
                .startsWith("/.drydock/gdb")
                .endsWith("--args", "/.drydock/busybox", "sh", "/.drydock-out/scratch/start")
                .contains("echo unset SHLVL\\nexec /app/entry.sh serve\\n");
        assertThat(plan.probe().traceFile()).isTrue();
    }

    @Test
    void leavesOutAProgramThatAnInterpreterRuns() {
        assertThat(skipped("stub", 0)).contains("interpreter");
    }

    @Test
    void leavesOutWhatEndsOtherwiseInTheTrace() {
        assertThat(skipped("connect", 0)).contains("did not end like the container");
    }

    @Test
    void leavesOutWhatGoesIntoTheBackground() {
        assertThat(skipped("daemon", 0)).containsAnyOf("background", "did not end by itself");
    }

    @Test
    void leavesOutARunningContainer() {
        assertThat(new DebuggerStep().plan(new StepScenario().runningSince(0).subject(), Facts.NONE))
                .isInstanceOf(Plan.Skip.class);
    }

    @Test
    void believesOnlyARunThatEndsAsTheTraceDid() {
        Findings findings = parse("handled", traced("segv", 139));

        assertThat(findings.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(findings.summary()).contains("it ended with 3 here, and with 139 in the trace");
        assertThat(((DebuggerFacts) findings.facts().getFirst()).reproduced()).isFalse();
    }

    @Test
    void saysWhereItCrashed() {
        Findings findings = parse("segmentation-fault-first-act", traced("segv", 139));
        DebuggerFacts seen = (DebuggerFacts) findings.facts().getFirst();

        assertThat(seen.reproduced()).as(seen.isolation()).isTrue();
        assertThat(seen.main()).isEqualTo(Main.ENTERED);
        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(findings.summary())
                .isEqualTo("/app/probe enters main and is killed by SIGSEGV at address 0x0, where nothing is mapped,"
                        + " in code of /app/probe");
    }

    @Test
    void saysThatADebuggerIsNotAllowed() {
        OutputLine words = OutputLine.tool("warning: Could not trace the inferior process.");
        Findings findings = new DebuggerStep()
                .parse(
                        ended(139).subject(),
                        traced("segv", 139),
                        new Transcript("", List.of(words), 0, new Ending.Exited(1), Duration.ZERO));

        assertThat(findings.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(findings.facts()).isEmpty();
        assertThat(findings.summary()).contains("don't allow a debugger");
    }

    private static String skipped(String trace, long status) {
        Plan plan = new DebuggerStep().plan(ended(status).subject(), traced(trace, status));
        if (plan instanceof Plan.LeaveOut(String reason, Plan _)) {
            return reason;
        }
        assertThat(plan).isInstanceOf(Plan.Skip.class);
        return ((Plan.Skip) plan).words();
    }

    private static StepScenario ended(long status) {
        return new StepScenario().state("exited", status).ran(1, 1.1).command("/app/entry.sh", "serve");
    }

    /// The facts of a trace that ended as the container did.
    private static Facts traced(String name, long status) {
        Findings trace = new StraceStep().parse(ended(status).subject(), CHAIN, Recorded.trace(name, ending(name)));
        return CHAIN.with(trace.facts());
    }

    private static Ending ending(String name) {
        return switch (name) {
            case "segv" -> new Ending.Exited(139);
            case "connect" -> new Ending.Exited(2);
            default -> new Ending.Exited(0);
        };
    }

    private static Findings parse(String log, Facts facts) {
        return new DebuggerStep().parse(ended(139).subject(), facts, Recorded.debugger(log));
    }
}
