package drydock.ui.log;

import drydock.engine.Engine;
import drydock.investigation.Investigation;
import drydock.model.EngineEvent;
import drydock.ui.EngineConnection;
import drydock.ui.kit.Background;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The log that is shown and its state. For the FX thread, except for calls from the connection.
public final class LogModel implements EngineConnection.Listener {
    /// Logs of removed containers that are kept while others are shown.
    private static final int KEPT = 8;

    private final Background background;
    private final ReadOnlyObjectWrapper<LogState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new LogState.Nothing());
    private final ReadOnlyObjectWrapper<@Nullable LogFeed> feed = new ReadOnlyObjectWrapper<>(this, "feed");
    private final Map<String, LogFeed> removed = new LinkedHashMap<>();
    private volatile @Nullable LogFeed current;
    private volatile Runnable arrived = () -> {};
    private @Nullable Engine engine;

    public LogModel(Background background) {
        this.background = background;
    }

    public ReadOnlyObjectProperty<LogState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable LogFeed> feedProperty() {
        return feed.getReadOnlyProperty();
    }

    /// @param action run for every line on the reading thread
    void onArrival(Runnable action) {
        arrived = action;
    }

    /// Shows the log of a container, or none.
    public void show(@Nullable String containerId) {
        LogFeed before = feed.get();
        if (before != null && before.containerId().equals(containerId) && state.get() instanceof LogState.Removed) {
            return;
        }
        if (before != null) {
            leave(before);
        }
        if (containerId == null) {
            current = null;
            feed.set(null);
            state.set(new LogState.Nothing());
            return;
        }
        LogFeed known = removed.remove(containerId);
        if (known != null) {
            current = known;
            state.set(new LogState.Removed());
            feed.set(known);
            return;
        }
        LogFeed[] self = new LogFeed[1];
        self[0] = new LogFeed(containerId, background, now -> become(self[0], now), () -> arrived.run());
        current = self[0];
        state.set(new LogState.Loading());
        feed.set(self[0]);
        Engine now = engine;
        if (now == null) {
            state.set(new LogState.Interrupted());
        } else {
            self[0].follow(now);
        }
    }

    /// The lines of a removed container are nowhere else, so they stay for another look.
    private void leave(LogFeed before) {
        if (!(state.get() instanceof LogState.Removed)) {
            before.stop();
            return;
        }
        removed.put(before.containerId(), before);
        if (removed.size() > KEPT) {
            forget(removed.keySet().iterator().next());
        }
    }

    /// Gives up the lines of a removed container that is not shown.
    public void forget(String containerId) {
        LogFeed left = removed.remove(containerId);
        if (left != null) {
            left.stop();
        }
    }

    /// Shows the log that an investigation has read, of a container that is not on the engine.
    public void showKept(Investigation investigation) {
        show(null);
        LogFeed kept = KeptLog.of(investigation, background);
        current = kept;
        feed.set(kept);
        state.set(new LogState.Kept());
    }

    private boolean live() {
        return !(state.get() instanceof LogState.Removed || state.get() instanceof LogState.Kept);
    }

    /// Ignores a feed that is no longer shown.
    private void become(LogFeed from, LogState now) {
        if (from.equals(feed.get())) {
            state.set(now);
        }
    }

    /// The text without the shown container's secrets.
    public String masked(String text) {
        LogFeed now = feed.get();
        return now == null ? text : now.masked(text);
    }

    @Override
    public void subscribed(Engine now) {
        background.post(() -> {
            engine = now;
            LogFeed shown = feed.get();
            if (shown != null && live()) {
                shown.follow(now);
            }
        });
    }

    @Override
    public void happened(EngineEvent event) {
        LogFeed shown = current;
        if (shown != null && event.aboutContainer()) {
            shown.happened(event);
        }
    }

    @Override
    public void lost() {
        background.post(() -> {
            engine = null;
            LogFeed shown = feed.get();
            if (shown != null && live()) {
                shown.interrupted();
            }
        });
    }
}
