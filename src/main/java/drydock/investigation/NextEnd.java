package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.log.RestartLoop;
import drydock.log.RunHistory;
import drydock.model.ContainerDetails;
import drydock.model.EngineEvent;
import drydock.model.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Waits for the current run of a restart loop to end, if the exit code of the last finished run is unknown.
///
/// The engine reports exit code 0 for every running container and may have dropped the events of earlier runs. The wait
/// ends at the latest when the run is so long that the container no longer counts as being in a loop.
final class NextEnd {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration SUBSCRIPTION = Duration.ofSeconds(10);

    private final Engine engine;
    private final Clock clock;
    private final ExecutorService executor;
    private final Progress progress;

    NextEnd(Engine engine, Clock clock, ExecutorService executor, Progress progress) {
        this.engine = engine;
        this.clock = clock;
        this.executor = executor;
        this.progress = progress;
    }

    /// The same container, inspected again if there was a run to wait for.
    ContainerTarget of(ContainerTarget target) throws EngineException, InterruptedException {
        ContainerDetails container = target.container();
        if (!container.state().running() || container.restarts() == 0) {
            return target;
        }
        List<EngineEvent> events = engine.history(container.id());
        if (!RestartLoop.has(container, events, clock.instant()) || known(container, events)) {
            return target;
        }
        Duration limit = limit(container, events);
        progress.note(
                "The container is in a restart loop and running now, and the exit code of its last finished run is"
                        + " unknown. Waiting up to " + limit.toSeconds() + " s for the current run to end.");
        List<EngineEvent> seen = new CopyOnWriteArrayList<>();
        if (!ended(container, limit, seen)) {
            progress.note("The current run has not ended. Continuing without its exit code.");
        }
        return new ContainerTarget(engine.inspect(container.id()), target.image(), seen);
    }

    private static boolean known(ContainerDetails container, List<EngineEvent> events) {
        Optional<Run> last = Run.lastFinished(RunHistory.observed(container, events));
        return last.filter(run -> run.exitCode().isPresent()).isPresent();
    }

    private Duration limit(ContainerDetails container, List<EngineEvent> events) {
        Instant settled =
                container.state().startedAt().orElse(clock.instant()).plus(RestartLoop.settledAfter(container, events));
        Duration left = Duration.between(clock.instant(), settled);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    private boolean ended(ContainerDetails container, Duration limit, List<EngineEvent> seen)
            throws EngineException, InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Future<?> following = executor.submit(() -> {
            try {
                engine.events(ready::countDown, event -> take(event, container.id(), seen, over));
            } finally {
                // Without engine events, there is nothing to wait for.
                ready.countDown();
                over.countDown();
            }
            return null;
        });
        try {
            if (!ready.await(SUBSCRIPTION.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            ContainerDetails now = engine.inspect(container.id());
            // The run may have ended before the subscription.
            boolean same = now.state().running()
                    && now.state().startedAt().equals(container.state().startedAt());
            if (same) {
                over.await(limit.toMillis(), TimeUnit.MILLISECONDS);
            }
            return !same || seen.stream().anyMatch(NextEnd::ends);
        } finally {
            following.cancel(true);
        }
    }

    private static void take(EngineEvent event, String id, List<EngineEvent> seen, CountDownLatch over) {
        if (event.aboutContainer() && event.actorId().equals(id)) {
            seen.add(event);
            if (ends(event)) {
                over.countDown();
            }
        }
    }

    private static boolean ends(EngineEvent event) {
        return event.action().equals("die");
    }
}
