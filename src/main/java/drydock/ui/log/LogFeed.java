package drydock.ui.log;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.investigation.SecretFileReader;
import drydock.log.LineAssembler;
import drydock.log.LogStore;
import drydock.model.ContainerDetails;
import drydock.model.EngineEvent;
import drydock.model.ImageDetails;
import drydock.model.LogRequest;
import drydock.model.OutputLine;
import drydock.redaction.Redactor;
import drydock.redaction.SubjectRedactor;
import drydock.ui.kit.Background;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Follows the log of one container across its restarts, from the tail on.
final class LogFeed {
    /// Lines asked for at first, so that the first screen is there at once.
    static final int TAIL = 5000;

    private final String containerId;
    private final Background background;
    private final Consumer<LogState> state;
    private final Runnable arrived;
    private final LogStore store = new LogStore();
    private final LiveRuns runs = new LiveRuns();
    private final Semaphore started = new Semaphore(0);
    private volatile @Nullable Redactor redactor;
    private volatile @Nullable Instant last;
    private Background.Work work = Background.Work.NONE;
    private volatile Background.Work learning = Background.Work.NONE;

    /// @param state   gets the state on the FX thread
    /// @param arrived run for every line on the reading thread; must cost next to nothing
    LogFeed(String containerId, Background background, Consumer<LogState> state, Runnable arrived) {
        this.containerId = containerId;
        this.background = background;
        this.state = state;
        this.arrived = arrived;
    }

    String containerId() {
        return containerId;
    }

    LogStore store() {
        return store;
    }

    LiveRuns runs() {
        return runs;
    }

    /// The text without the container's secrets. Before they are known, the whole text is masked.
    String masked(String text) {
        Redactor known = redactor;
        return known == null ? "‹masked: the container's secrets are not known yet›" : known.redact(text);
    }

    /// Starts, or continues after the engine was lost.
    void follow(Engine engine) {
        work.cancel();
        work = background.start(
                "log of " + containerId,
                () -> {
                    read(engine);
                    return "";
                },
                done -> {},
                this::failed);
    }

    /// The engine is lost.
    void interrupted() {
        work.cancel();
        learning.cancel();
        state.accept(new LogState.Interrupted());
    }

    void stop() {
        work.cancel();
        learning.cancel();
    }

    /// Takes an event about any container; from any thread.
    void happened(EngineEvent event) {
        if (event.actorId().equals(containerId)) {
            runs.accept(event);
            if (event.action().equals("start")) {
                started.release();
            }
            arrived.run();
        }
    }

    private void failed(Exception failure) {
        switch (failure) {
            case InterruptedException cancelled -> {}
            case EngineException.NotFound gone -> state.accept(new LogState.Removed());
            case EngineException.Unreachable away -> state.accept(new LogState.Interrupted());
            case EngineException engine -> state.accept(new LogState.Failed(engine.message()));
            default -> broken(failure);
        }
    }

    /// A defect of Drydock. Its message is not for the window and may quote the log.
    private void broken(Exception failure) {
        state.accept(new LogState.Failed(
                "Drydock hit an internal error while reading this log. Select the container again."));
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }

    private void read(Engine engine) throws EngineException, InterruptedException {
        ContainerDetails details = engine.inspect(containerId);
        learning.cancel();
        learning = background.start(
                "secrets of " + containerId, () -> redactor(engine, details), known -> redactor = known, this::failed);
        runs.seed(engine.history(containerId), details.restarts());
        if (details.state().finishedAt().isPresent() && !details.state().running()) {
            runs.endedAt(
                    details.state().startedAt(),
                    details.state().finishedAt().get(),
                    details.state().exitCode(),
                    details.state().oomKilled());
        }
        boolean tty = details.config().tty();
        if (last == null) {
            readTail(engine, tty);
        }
        while (true) {
            started.drainPermits();
            background.post(() -> state.accept(new LogState.Following()));
            LineAssembler lines = new LineAssembler(tty, this::add);
            try {
                engine.logs(containerId, request(), frame -> lines.accept(frame));
            } finally {
                lines.finish();
                arrived.run();
            }
            background.post(() -> state.accept(new LogState.Waiting()));
            awaitStart(engine);
        }
    }

    /// Reads the existing log as a whole, so that runs without an event can be inferred from it.
    private void readTail(Engine engine, boolean tty) throws EngineException, InterruptedException {
        LineAssembler lines = new LineAssembler(tty, this::add);
        try {
            engine.logs(containerId, LogRequest.last(TAIL), frame -> lines.accept(frame));
        } finally {
            lines.finish();
        }
        List<OutputLine> all = store.lines(store.first(), store.end());
        runs.inferred(InferredEnds.of(all, runs.endedBetween(Optional.empty(), Instant.MAX), all.size() < TAIL));
        arrived.run();
    }

    /// An event usually wakes this. Checking now and then costs little and covers a lost event.
    private void awaitStart(Engine engine) throws EngineException, InterruptedException {
        while (!started.tryAcquire(30, TimeUnit.SECONDS)) {
            ContainerDetails now = engine.inspect(containerId);
            if (now.state().running()) {
                return;
            }
        }
    }

    private LogRequest request() {
        Instant seen = last;
        return seen == null ? LogRequest.follow(TAIL) : new LogRequest(-1, true, Optional.of(seen.plusNanos(1)));
    }

    private void add(OutputLine line) {
        line.time().ifPresent(time -> last = time);
        store.append(line);
        arrived.run();
    }

    private static Redactor redactor(Engine engine, ContainerDetails details)
            throws EngineException, InterruptedException {
        try (Sandbox sandbox = engine.sandbox(details)) {
            ImageDetails image = engine.image(details.imageId());
            Redactor known = SubjectRedactor.redactorFor(details, image);
            new SecretFileReader(sandbox.files(), known).read();
            return known;
        } catch (EngineException.NotFound gone) {
            return new Redactor(List.copyOf(details.config().environment()));
        }
    }
}
