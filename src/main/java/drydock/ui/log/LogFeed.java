package drydock.ui.log;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.log.Ansi;
import drydock.log.LineAssembler;
import drydock.log.LogStore;
import drydock.log.RunHistory;
import drydock.log.StoredLines;
import drydock.model.Channel;
import drydock.model.ContainerDetails;
import drydock.model.EngineEvent;
import drydock.model.OutputLine;
import drydock.model.Run;
import drydock.ui.kit.Background;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Reads the log of one container: follows it across restarts from the tail on, and reads the lines before the tail
/// behind it.
final class LogFeed {
    /// Lines asked for at first, so that the first screen is there at once.
    static final int TAIL = 5000;

    private final String containerId;
    private final Background background;
    private final Consumer<LogState> state;
    private final Runnable arrived;
    private final LogStore store = new LogStore();
    private final LiveRuns runs = new LiveRuns();
    private final ContainerSecrets secrets = new ContainerSecrets();
    private final ResumedLines resumed = new ResumedLines();
    private final Semaphore started = new Semaphore(0);
    private final AtomicLong earlier = new AtomicLong();
    private final AtomicReference<Optional<Instant>> newRun = new AtomicReference<>(Optional.empty());
    private volatile Earlier progress = Earlier.UNREAD;
    private volatile String name = "container";
    private volatile boolean gone;
    private Background.Work work = Background.Work.NONE;
    private volatile Background.Work learning = Background.Work.NONE;
    private volatile Background.Work filling = Background.Work.NONE;

    /// The state of the lines before the tail.
    enum Earlier {
        UNREAD,
        READING,
        READ,
        /// The engine did not give them all.
        FAILED,
        /// The saved case does not have them.
        NOT_KEPT
    }

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

    /// The container's name, as soon as it is known.
    String name() {
        return name;
    }

    LogStore store() {
        return store;
    }

    LiveRuns runs() {
        return runs;
    }

    ContainerSecrets secrets() {
        return secrets;
    }

    /// Whether the lines before the tail were read.
    Earlier earlier() {
        return progress;
    }

    /// How many lines before the tail were read so far. They are in the store once all are read.
    long earlierLines() {
        return earlier.get();
    }

    /// The text without the container's secrets. Before they are known, the whole text is masked.
    String masked(String text) {
        return secrets.masked(text);
    }

    /// A line as it is shown, without the container's secrets; empty if it was dropped.
    String text(long number) {
        return store.lines(number, number + 1).stream()
                .map(line -> masked(Ansi.read(line.text()).text()))
                .findFirst()
                .orElse("");
    }

    /// The same after its time and `err` for stderr, such as `2026-11-27T10:01:05.123Z err out of memory`.
    String timed(long number) {
        return store.lines(number, number + 1).stream()
                .map(line -> line.time().map(time -> time + " ").orElse("")
                        + (line.channel() == Channel.STDERR ? "err " : "")
                        + text(number))
                .findFirst()
                .orElse("");
    }

    /// Takes the lines of a saved case instead of an engine's.
    ///
    /// @param lines masked
    /// @param whole whether they are the whole log
    void fill(String container, List<OutputLine> lines, List<Run> known, boolean whole) {
        name = container;
        secrets.masked();
        lines.forEach(store::append);
        runs.seed(known);
        runs.divide(lines);
        progress = whole ? Earlier.READ : Earlier.NOT_KEPT;
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
        cancel();
        state.accept(new LogState.Interrupted());
    }

    /// Ends reading and gives the lines up.
    void stop() {
        cancel();
        store.close();
    }

    private void cancel() {
        work.cancel();
        learning.cancel();
        filling.cancel();
    }

    /// Takes an event about any container; from any thread.
    void happened(EngineEvent event) {
        if (event.actorId().equals(containerId)) {
            runs.accept(event);
            if (event.action().equals("start")) {
                newRun.set(Optional.of(event.time()));
                started.release();
            } else if (event.action().equals("destroy")) {
                gone = true;
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
        name = details.name();
        learn(engine, details);
        runs.seed(RunHistory.observed(details, engine.history(containerId)));
        boolean tty = details.config().tty();
        if (store.end() > 0 && progress != Earlier.READING && progress != Earlier.READ) {
            fill(engine, tty);
        }
        while (true) {
            started.drainPermits();
            background.post(() -> state.accept(new LogState.Following()));
            LineAssembler lines = new LineAssembler(tty, line -> add(engine, tty, line));
            engine.logs(containerId, resumed.request(newRun.getAndSet(Optional.empty()), TAIL), lines::accept);
            // After a failure, the engine sends an unfinished line again from its start.
            lines.finish();
            arrived.run();
            background.post(() -> state.accept(new LogState.Waiting()));
            awaitStart(engine);
        }
    }

    private void learn(Engine engine, ContainerDetails details) {
        secrets.begin(details);
        learning.cancel();
        learning = background.start(
                "secrets of " + containerId,
                () -> {
                    secrets.learn(engine, details);
                    return "";
                },
                done -> arrived.run(),
                this::failed);
    }

    /// An event usually wakes this. Checking now and then costs little and covers a lost event.
    private void awaitStart(Engine engine) throws EngineException, InterruptedException {
        while (!started.tryAcquire(30, TimeUnit.SECONDS)) {
            ContainerDetails now = engine.inspect(containerId);
            if (now.state().running()) {
                newRun.set(now.state().startedAt());
                return;
            }
        }
        if (gone) {
            engine.inspect(containerId);
        }
    }

    private void add(Engine engine, boolean tty, OutputLine line) {
        if (!resumed.isNew(line)) {
            return;
        }
        store.append(line);
        if (progress == Earlier.UNREAD) {
            fill(engine, tty);
        }
        arrived.run();
    }

    private void fill(Engine engine, boolean tty) {
        progress = Earlier.READING;
        earlier.set(0);
        filling = background.start(
                "earlier lines of " + containerId,
                () -> {
                    readEarlier(engine, tty);
                    return Earlier.READ;
                },
                done -> arrived.run(),
                failure -> {
                    // An interrupted reading starts over when the engine is back.
                    progress = failure instanceof InterruptedException ? Earlier.UNREAD : Earlier.FAILED;
                    arrived.run();
                });
    }

    private void readEarlier(Engine engine, boolean tty) throws EngineException, InterruptedException {
        EarlierLines before = new EarlierLines(store.lines(0, 64), () -> {
            earlier.incrementAndGet();
            arrived.run();
        });
        try {
            before.read(engine, containerId, tty);
            store.prepend(before.lines());
            progress = Earlier.READ;
            runs.divide(new StoredLines(store));
        } catch (IndexOutOfBoundsException dropped) {
            // The log grows faster than it is read, so its start is gone, and with it what could be divided.
            return;
        } finally {
            before.lines().close();
        }
    }
}
