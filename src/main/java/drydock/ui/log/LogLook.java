package drydock.ui.log;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// How lines are shown: their times, their size, and whether long ones are wrapped. For the FX thread.
final class LogLook {
    private static final int USUAL_SIZE = 12;
    private static final int SMALLEST = 7;
    private static final int LARGEST = 40;

    private final BooleanProperty wrapped = new SimpleBooleanProperty(this, "wrapped");
    private final BooleanProperty times = new SimpleBooleanProperty(this, "times");
    private TimeColumn kind = TimeColumn.CLOCK;
    private int size = USUAL_SIZE;

    /// Whether long lines are wrapped.
    BooleanProperty wrappedProperty() {
        return wrapped;
    }

    /// Whether times are shown.
    BooleanProperty timesProperty() {
        return times;
    }

    /// Chooses the times that are shown.
    ///
    /// @return whether [#timesProperty] has told of it
    boolean choose(TimeColumn now) {
        boolean shown = now != TimeColumn.OFF;
        kind = shown ? now : kind;
        boolean told = times.get() != shown;
        times.set(shown);
        return told;
    }

    TimeColumn shownTimes() {
        return times.get() ? kind : TimeColumn.OFF;
    }

    /// Makes the text larger or smaller.
    ///
    /// @param by in pixels; 0 for the usual size
    void zoom(int by) {
        size = by == 0 ? USUAL_SIZE : Math.clamp(size + (long) by, SMALLEST, LARGEST);
    }

    void sizeOf(LogArea area) {
        area.setStyle("-fx-font-size: " + size + "px;");
    }

    LogRows.Format format(@Nullable LogFeed feed, SearchModel.State search) {
        return new LogRows.Format(
                shownTimes(), feed == null ? new LiveRuns() : feed.runs(), true, search.search(), search.line());
    }
}
