package drydock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.DebuggerFacts;
import drydock.fact.Facts;
import drydock.fact.RunFacts;
import drydock.fact.TraceFacts;
import drydock.fact.TraceFacts.Exec;
import drydock.fact.TraceFacts.Failure;
import drydock.model.ContainerDetails;
import drydock.model.Expectations;
import drydock.model.Network;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import drydock.step.Steps;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ExecutingStepsTest {
    private static final TestContainers CONTAINERS = new TestContainers();
    private static Engine engine;
    private static Subject subject;

    @BeforeAll
    static void failOnce() throws Exception {
        engine = TestContainers.engine();
        engine.toolbox().build(_ -> {});
        String id = CONTAINERS.run(
                "-u",
                "nobody",
                "-e",
                "LD_LIBRARY_PATH=/nowhere",
                "debian:bookworm-slim",
                "sh",
                "-c",
                "echo begin; exec ls /etc/absent");
        TestContainers.docker("wait", id);
        ContainerDetails container = engine.inspect(id);
        subject = new Subject(
                Instant.now(),
                engine.info(),
                container,
                engine.image(container.imageId()),
                engine.history(id),
                Expectations.NONE,
                Network.NONE);
    }

    @AfterAll
    static void clearAway() throws Exception {
        CONTAINERS.close();
        engine.close();
    }

    @Test
    void traceEndsAsTheContainerDidAndNamesWhatItMissed() throws Exception {
        Findings findings = look("strace");
        TraceFacts trace = (TraceFacts) findings.facts().getFirst();

        assertThat(trace.reproduced()).as(trace.isolation()).isTrue();
        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(trace.processes().getFirst().execs())
                .filteredOn(exec -> exec.error().isEmpty())
                .extracting(Exec::path)
                .hasSize(2)
                .allMatch(path -> path.endsWith("/sh") || path.endsWith("/ls"));
        assertThat(trace.failures())
                .filteredOn(failure -> !failure.routine())
                .extracting(Failure::path)
                .contains("/etc/absent");
        assertThat(trace.processes().getFirst().status()).contains(2);
    }

    @Test
    void runEndsAsTheContainerDid() throws Exception {
        RunFacts run = (RunFacts) look("run").facts().getFirst();

        assertThat(run.reproduced()).as(run.isolation()).isTrue();
        assertThat(run.output()).hasSize(2);
    }

    @Test
    void debuggerFollowsTheScriptToItsProgramAsAnotherUser() throws Exception {
        Subject crashed = crashed();
        Facts facts = Facts.NONE.with(look("strace", crashed, Facts.NONE).facts());
        Findings findings = look("debugger", crashed, facts);
        DebuggerFacts seen = (DebuggerFacts) findings.facts().getFirst();

        assertThat(seen.reproduced()).as(seen.isolation()).isTrue();
        assertThat(seen.program()).endsWith("/bash");
        assertThat(seen.main()).isEqualTo(DebuggerFacts.Main.ENTERED);
        assertThat(seen.crash()).map(DebuggerFacts.Crash::signal).contains("SIGABRT");
    }

    /// A shell becomes another that is killed by a signal; under an init, because PID 1 would ignore it.
    private static Subject crashed() throws Exception {
        String id = CONTAINERS.run(
                "--init",
                "-u",
                "nobody",
                "debian:bookworm-slim",
                "sh",
                "-c",
                "echo 'begin  here'; exec bash -c 'kill -ABRT $$'");
        TestContainers.docker("wait", id);
        ContainerDetails container = engine.inspect(id);
        return new Subject(
                Instant.now(),
                engine.info(),
                container,
                engine.image(container.imageId()),
                engine.history(id),
                Expectations.NONE,
                Network.NONE);
    }

    private static Findings look(String id) throws Exception {
        return look(id, subject, Facts.NONE);
    }

    private static Findings look(String id, Subject subject, Facts facts) throws Exception {
        Step step = Steps.ALL.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        Plan.Run plan = (Plan.Run) step.plan(subject, facts);
        try (Sandbox sandbox = engine.sandbox(engine.inspect(subject.container().id()))) {
            return step.parse(subject, facts, sandbox.run(plan.probe()));
        }
    }
}
