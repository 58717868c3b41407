package drydock.ui;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.model.EngineEvent;
import drydock.model.EngineInfo;
import drydock.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Keeps a connection to an engine: finds one, listens to its events, and reconnects when it is lost.
public final class EngineConnection {
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

    private volatile EngineFinder finder;
    private final Background background;
    private final ReadOnlyObjectWrapper<ConnectionState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ConnectionState.Searching());
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore hurry = new Semaphore(0);
    private Background.Work work = Background.Work.NONE;

    public EngineConnection(EngineFinder finder, Background background) {
        this.finder = finder;
        this.background = background;
    }

    /// Receives the engine's events on the thread that listens to them. Must not block.
    public interface Listener {
        /// Events are delivered from now on. Anything read before may be outdated.
        void subscribed(Engine engine);

        void happened(EngineEvent event);

        void lost();
    }

    public ReadOnlyObjectProperty<ConnectionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Call it before [#start].
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /// Starts looking for an engine.
    public void start() {
        work = background.startLasting("engine connection", this::hold);
    }

    /// Leaves the engine and looks for another one.
    public void switchTo(EngineFinder other) {
        work.cancel();
        finder = other;
        state.set(new ConnectionState.Searching());
        start();
    }

    /// Uses another finder from the start. Call it before [#start].
    public void use(EngineFinder other) {
        finder = other;
    }

    /// Repeats the search now.
    public void retry() {
        hurry.release();
    }

    /// Closes the connection to the engine.
    public void stop() {
        work.cancel();
    }

    private void hold() throws InterruptedException {
        EngineFinder used = finder;
        int failures = 0;
        boolean before = false;
        while (!Thread.currentThread().isInterrupted()) {
            EngineFinder.Search search = used.find();
            boolean connected = false;
            List<EngineFinder.Attempt> attempts = search.attempts();
            if (search.engine().isPresent()) {
                try (Engine engine = search.engine().get()) {
                    EngineInfo info = engine.info();
                    connected = true;
                    listen(engine, info);
                } catch (EngineException e) {
                    attempts = List.of(new EngineFinder.Attempt(
                            place(attempts),
                            "last connection",
                            words(e),
                            "",
                            e instanceof EngineException.NotPermitted));
                }
            }
            failures = connected ? 0 : failures + 1;
            before |= connected;
            publish(new ConnectionState.Missing(attempts, before));
            pause(failures);
        }
    }

    private void listen(Engine engine, EngineInfo info) throws EngineException, InterruptedException {
        try {
            Consumer<EngineEvent> toAll = event -> listeners.forEach(listener -> listener.happened(event));
            engine.events(
                    () -> {
                        publish(new ConnectionState.Connected(engine, info));
                        listeners.forEach(listener -> listener.subscribed(engine));
                    },
                    toAll);
        } finally {
            listeners.forEach(Listener::lost);
        }
    }

    private void publish(ConnectionState now) {
        background.post(() -> state.set(now));
    }

    private void pause(int failures) throws InterruptedException {
        hurry.drainPermits();
        Duration pause = PAUSES.get(Math.min(failures, PAUSES.size() - 1));
        if (hurry.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            publish(new ConnectionState.Searching());
        }
    }

    private static String place(List<EngineFinder.Attempt> attempts) {
        return attempts.isEmpty() ? "engine" : attempts.getLast().place();
    }

    private static String words(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
