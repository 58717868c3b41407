package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.log.RunHistory;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.EngineEvent;
import drydock.model.RestartPolicy;
import drydock.model.Run;
import drydock.model.Subjects;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NextEndTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> notes = new ArrayList<>();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    /// `web`, running since START after so many restarts, or waiting for its next start.
    private static ContainerDetails web(String status, long exitCode, int restarts, Instant ended) {
        ContainerDetails from = Subjects.exited().container();
        ContainerState state = new ContainerState(
                status, exitCode, false, "", Optional.of(START), Optional.of(ended), Optional.empty());
        return new ContainerDetails(
                from.id(),
                from.name(),
                from.image(),
                from.imageId(),
                from.created(),
                from.path(),
                from.args(),
                state,
                restarts,
                new RestartPolicy("always", 0),
                from.config(),
                from.host(),
                from.mounts());
    }

    private ContainerTarget look(StubEngine engine, Instant now) throws Exception {
        Progress noting = new Progress() {
            @Override
            public void started(String stepId, String command) {}

            @Override
            public void finished(StepResult result) {}

            @Override
            public void note(String line) {
                notes.add(line);
            }
        };
        ContainerTarget target = new ContainerTarget(engine.inspect("web"), Optional.empty(), List.of());
        return new NextEnd(engine, Clock.fixed(now, ZoneOffset.UTC), executor, noting).of(target);
    }

    private static EngineEvent died(ContainerDetails container) {
        return new EngineEvent(START.plusSeconds(9), "container", "die", container.id(), Map.of("exitCode", "4"));
    }

    @Test
    void waitsForTheEndOfTheRunAndKeepsWhatItSaw() throws Exception {
        ContainerDetails running = web("running", 0, 5, START.minusSeconds(1));
        StubEngine engine = new StubEngine(running);
        engine.coming = List.of(died(running));
        engine.silent = true;

        ContainerTarget target = look(engine, START.plusSeconds(5));

        Run last = Run.lastFinished(RunHistory.observed(target.container(), target.with(List.of())))
                .orElseThrow();
        assertThat(last.exitCode()).hasValue(4);
        assertThat(notes)
                .singleElement()
                .asString()
                .contains("exit code of its last finished run is unknown")
                .contains("Waiting up to 115 s");
    }

    @Test
    void looksAgainAtWhatHasEndedMeanwhile() throws Exception {
        StubEngine engine = new StubEngine(web("running", 0, 5, START.minusSeconds(1))) {
            @Override
            public void events(Runnable ready, java.util.function.Consumer<EngineEvent> sink)
                    throws InterruptedException {
                becomes(web("restarting", 4, 6, START.plusSeconds(9)));
                super.events(ready, sink);
            }
        };
        engine.silent = true;

        assertThat(look(engine, START.plusSeconds(5)).container().state().endedWith())
                .hasValue(4);
    }

    @Test
    void waitsNoLongerThanUntilTheRunCountsAsASuccess() throws Exception {
        StubEngine engine = new StubEngine(web("running", 0, 5, START.minusSeconds(1)));
        engine.silent = true;

        look(engine, START.plusSeconds(119));

        assertThat(notes).hasSize(2);
        assertThat(notes.getFirst()).contains("up to 1 s");
        assertThat(notes.getLast()).contains("has not ended");
    }

    @Test
    void goesOnWhereTheEngineTellsOfNoEvents() throws Exception {
        look(new StubEngine(web("running", 0, 5, START.minusSeconds(1))), START.plusSeconds(5));

        assertThat(notes).hasSize(2);
    }

    @Test
    void doesNotWaitForAContainerThatIsInNoLoop() throws Exception {
        StubEngine engine = new StubEngine(web("running", 0, 1, START.minusSeconds(1)));
        engine.silent = true;

        look(engine, START.plusSeconds(3600));
        engine.becomes(web("running", 0, 0, START.minusSeconds(1)));
        look(engine, START.plusSeconds(5));

        assertThat(notes).isEmpty();
    }

    @Test
    void canBeCancelled() throws Exception {
        StubEngine engine = new StubEngine(web("running", 0, 5, START.minusSeconds(1)));
        engine.silent = true;
        Future<ContainerTarget> waiting = executor.submit(() -> look(engine, START.plusSeconds(5)));
        assertThat(engine.following.await(5, TimeUnit.SECONDS)).isTrue();

        waiting.cancel(true);
        executor.shutdown();

        assertThat(executor.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }
}
