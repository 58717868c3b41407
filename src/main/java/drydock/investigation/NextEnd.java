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

/// Waits for the current run of a restart loop to end, where nothing tells how the last finished one ended.
///
/// The engine reports exit code 0 for every container that runs, and may have dropped the events of earlier runs. It
/// waits no longer than until the run has lasted so long that the container is in no loop any more.
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

    /// The same container, looked at again if there was an end to wait for.
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
        progress.note("It is in a restart loop and runs for the moment, and the exit code of its last finished run is"
                + " not known: waiting up to " + limit.toSeconds() + " s for the current run to end.");
        List<EngineEvent> seen = new CopyOnWriteArrayList<>();
        if (!ended(container, limit, seen)) {
            progress.note("The current run has not ended: going on without.");
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
                // Without the engine's events there is nothing to wait for.
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
            // It may have ended before the subscription.
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
