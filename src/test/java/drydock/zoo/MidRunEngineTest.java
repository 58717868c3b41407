package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.Engine;
import drydock.fact.LogFacts;
import drydock.fact.StatusFacts;
import drydock.investigation.Investigation;
import drydock.investigation.Investigator;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.investigation.StepResult;
import drydock.model.Expectations;
import drydock.model.Network;
import drydock.report.Report;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A restart loop on a real engine whose container runs while it is investigated, as it does most of the time.
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MidRunEngineTest {
    private static final String NAME = "drydock-zoo-mid-run";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private Investigation investigation = null;

    @BeforeAll
    void investigate() throws Exception {
        DockerCommand.succeeds(LIMIT, "rm", "--force", NAME);
        String before = Instant.now().toString();
        DockerCommand.run(
                LIMIT,
                "run",
                "--detach",
                "--name",
                NAME,
                "--restart",
                "always",
                "debian:bookworm-slim",
                "sh",
                "-c",
                "echo starting up; sleep 4; echo \"FATAL: licence expired\" >&2; exit 4");
        starts(before, 3);
        try (Engine engine = LocalEngine.connect();
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            engine.toolbox().build(line -> {});
            investigation = new Investigator(engine, Clock.systemUTC(), executor)
                    .investigate(Request.of(NAME), Progress.SILENT);
        }
    }

    private static void starts(String since, int times) throws Exception {
        AtomicInteger seen = new AtomicInteger();
        DockerCommand.await(
                LIMIT,
                line -> line.contains(" container start ") && seen.incrementAndGet() >= times,
                "events",
                "--since",
                since,
                "--filter",
                "container=" + NAME);
    }

    @AfterAll
    void remove() throws Exception {
        DockerCommand.succeeds(LIMIT, "rm", "--force", NAME);
    }

    @Test
    void itWasRunningWhenItWasLookedAt() {
        assertThat(investigation.subject().container().state().status()).isEqualTo("running");
        assertThat(investigation.subject().container().state().exitCode()).isZero();
    }

    @Test
    void everythingTellsOfTheExitCodeOfTheLastFinishedRun() {
        assertThat(investigation.facts().get(StatusFacts.class).orElseThrow().lastFinished())
                .hasValueSatisfying(run -> assertThat(run.exitCode()).hasValue(4));
        assertThat(Report.markdown(investigation))
                .contains("restart loop: exits with 4")
                .contains("Exit code:  4  ")
                .contains("after each exit with 4")
                .doesNotContain("exits with 0", "Exit code:  0", "xit code 0");
        assertThat(Report.of(investigation, Report.Format.JSON)).contains("\"exitCode\" : 4");
    }

    @Test
    void theLinesOfTheLastFinishedRunAreRead() {
        LogFacts log = investigation.facts().get(LogFacts.class).orElseThrow();

        assertThat(log.lastLines())
                .extracting(LogFacts.Line::text)
                .containsExactlyInAnyOrder("starting up", "FATAL: licence expired");
        assertThat(log.unfinished()).isNotEmpty();
    }

    @Test
    void theCauseQuotesItsLastWords() {
        assertThat(investigation.leading())
                .hasValueSatisfying(leading -> assertThat(leading.verdict().explanation())
                        .contains("FATAL: licence expired")
                        .contains("status 4"));
    }

    @Test
    void theEndIsWaitedForWhereTheEngineHasForgottenTheOnesBefore() throws Exception {
        List<String> notes = new CopyOnWriteArrayList<>();
        Request request = new Request(
                NAME,
                Optional.empty(),
                Expectations.NONE,
                Set.of("status", "logs"),
                Set.of(),
                false,
                Network.NONE,
                Optional.empty());
        try (Engine engine = LocalEngine.connect();
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            starts(Instant.now().toString(), 1);
            Investigation waited = new Investigator(forgetful(engine), Clock.systemUTC(), executor)
                    .investigate(request, noting(notes));

            assertThat(notes).singleElement().asString().contains("Waiting up to", "current run to end");
            assertThat(waited.facts().get(StatusFacts.class).orElseThrow().lastFinished())
                    .hasValueSatisfying(run -> assertThat(run.exitCode()).hasValue(4));
            assertThat(waited.facts().get(LogFacts.class).orElseThrow().lastLines())
                    .extracting(LogFacts.Line::text)
                    .contains("FATAL: licence expired");
        }
    }

    private static Progress noting(List<String> notes) {
        return new Progress() {
            @Override
            public void started(String stepId, String command) {}

            @Override
            public void finished(StepResult result) {}

            @Override
            public void note(String line) {
                notes.add(line);
            }
        };
    }

    /// The same engine, whose buffer has dropped every event.
    private static Engine forgetful(Engine engine) {
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (_, method, arguments) -> {
                    try {
                        return method.getName().equals("history") ? List.of() : method.invoke(engine, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
