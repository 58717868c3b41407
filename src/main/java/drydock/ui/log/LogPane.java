package drydock.ui.log;

import drydock.log.LogSearch;
import drydock.ui.kit.Background;
import drydock.ui.kit.Coalesced;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/// Draws the log: follows its end in few updates, and does not move while the user reads back.
final class LogPane extends BorderPane {
    /// Lines loaded around the visible ones.
    private static final int SIZE = 600;

    /// Least time between updates, which take at most a quarter of the time.
    private static final double PACE_MILLIS = 100;

    private final Supplier<LogArea> areas;
    private final ReadOnlyObjectWrapper<@Nullable LogFeed> drawn = new ReadOnlyObjectWrapper<>(this, "drawn");
    private final Clock clock;
    private final PauseTransition later = new PauseTransition();
    private final LongConsumer unseen;
    private LogArea area;
    private @Nullable LogFeed feed;
    private @Nullable LogWindow window;
    private LogRows.Format format = new LogRows.Format(false, false, null, null);
    private boolean paused;
    private long nextUpdate;

    /// @param areas  makes an empty text area
    /// @param unseen gets the number of lines below while paused, -1 while following
    LogPane(Background background, Clock clock, LogModel model, Supplier<LogArea> areas, LongConsumer unseen) {
        this.areas = areas;
        this.clock = clock;
        this.unseen = unseen;
        area = areas.get();
        attach(area);
        later.setOnFinished(event -> update());
        model.onArrival(new Coalesced(background, this::update)::ask);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() instanceof Node node && inScrollBar(node)) {
                pause();
            }
        });
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> settle());
    }

    private void attach(LogArea fresh) {
        fresh.addEventFilter(ScrollEvent.SCROLL, event -> scrolled(event.getDeltaY() > 0));
        fresh.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        fresh.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> pause());
        setCenter(new VirtualizedScrollPane<>(fresh));
    }

    LogArea area() {
        return area;
    }

    /// The selection in the log's own text; empty while nothing is drawn.
    String selectedLines() {
        return drawn.get() == null || area.getSelection().getLength() == 0 ? "" : area.selectedLines();
    }

    /// The log in the area; null when there is none, or when it could not be drawn.
    ReadOnlyObjectProperty<@Nullable LogFeed> drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    /// Shows another log, or none.
    void show(@Nullable LogFeed now, LogRows.Format as) {
        drawn.set(null);
        feed = now;
        window = now == null ? null : new LogWindow(now.store(), now.runs(), clock, SIZE);
        format = as;
        redraw();
    }

    /// Draws the end of the log in a new area, so that neither another log's lines nor an earlier failure can
    /// remain in it.
    void redraw() {
        drawn.set(null);
        paused = false;
        unseen.accept(-1);
        nextUpdate = 0;
        LogWindow shown = window;
        try {
            area = areas.get();
            attach(area);
            if (shown != null) {
                area.replaceRows(shown.last(), format);
                area.toEnd();
            }
            drawn.set(feed);
            updateLater();
        } catch (RuntimeException | StackOverflowError broken) {
            report(broken);
        }
    }

    /// Changes the area. A failed change may leave the area in a state that no later change repairs, so a new area
    /// replaces it.
    private void draw(Consumer<LogWindow> change) {
        LogWindow shown = window;
        if (shown == null || drawn.get() == null) {
            return;
        }
        try {
            change.accept(shown);
        } catch (RuntimeException | StackOverflowError broken) {
            report(broken);
            redraw();
        }
    }

    private static void report(Throwable broken) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
    }

    /// Draws the same lines in another way and keeps the position.
    void reformat(LogRows.Format now) {
        format = now;
        draw(shown -> {
            int top = area.firstVisible();
            List<LogRow> rows = List.copyOf(area.rows());
            area.replaceRows(rows, format);
            if (!paused) {
                area.toEnd();
            } else if (!rows.isEmpty()) {
                area.showParagraphAtTop(Math.min(top, rows.size() - 1));
            }
        });
    }

    /// Stops following.
    void pause() {
        if (!paused && window != null && !area.rows().isEmpty()) {
            paused = true;
            count();
        }
    }

    /// Returns to the end and follows it.
    void resume() {
        paused = false;
        unseen.accept(-1);
        draw(shown -> {
            area.replaceRows(shown.last(), format);
            area.toEnd();
        });
    }

    /// Shows a line of the log in the middle.
    void reveal(long number) {
        draw(shown -> {
            pause();
            if (area.rowOf(number) < 0) {
                area.replaceRows(shown.around(number), format);
            }
            area.moveToRow(area.rowOf(number));
            count();
        });
    }

    void reveal(LogSearch.Hit hit, LogRows.Format now) {
        pause();
        format = now;
        reveal(hit.line());
        draw(shown -> {
            int row = area.rowOf(hit.line());
            area.replaceRows(List.copyOf(area.rows()), format);
            area.moveToRow(row);
        });
    }

    /// Draws new lines, unless the last update was too recent.
    private void update() {
        LogFeed from = drawn.get();
        if (from == null) {
            return;
        }
        long now = System.nanoTime();
        if (now < nextUpdate) {
            later.setDuration(Duration.millis((nextUpdate - now) / 1e6 + 1));
            later.playFromStart();
            return;
        }
        if (paused) {
            count();
            nextUpdate = now + (long) (PACE_MILLIS * 1e6);
            return;
        }
        draw(shown -> bringIn(shown, from));
        long cost = System.nanoTime() - now;
        nextUpdate = System.nanoTime() + Math.max((long) (PACE_MILLIS * 1e6), 3 * cost);
    }

    private void bringIn(LogWindow shown, LogFeed from) {
        boolean far = from.store().end() - shown.to() > SIZE / 2;
        if (far || area.rows().size() > 2 * SIZE) {
            area.replaceRows(shown.last(), format);
        } else {
            List<LogRow> more = shown.next(SIZE);
            if (more.isEmpty() && !shown.awaitsEnd()) {
                return;
            }
            area.addRows(more);
        }
        area.toEnd();
        updateLater();
    }

    /// The end of a run is drawn with a short delay.
    private void updateLater() {
        later.setDuration(Duration.millis(300));
        later.playFromStart();
    }

    private void count() {
        if (window != null && feed != null) {
            unseen.accept(feed.store().end() - window.to());
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case END -> {
                resume();
                event.consume();
            }
            case UP, PAGE_UP -> scrolled(true);
            case DOWN, PAGE_DOWN -> scrolled(false);
            case HOME -> {
                if (feed != null) {
                    reveal(feed.store().first());
                    area.showParagraphAtTop(0);
                }
                event.consume();
            }
            default -> {}
        }
    }

    private void scrolled(boolean up) {
        if (up) {
            pause();
        }
        // The visible lines are known only after the area has scrolled.
        javafx.application.Platform.runLater(this::settle);
    }

    /// After scrolling: loads earlier or later lines, or follows again at the end.
    private void settle() {
        if (!paused || window == null || feed == null) {
            return;
        }
        boolean top = area.firstVisible() <= 2 && window.from() > feed.store().first();
        boolean bottom = area.lastVisible() >= area.rows().size() - 1;
        if (top) {
            move(window.from());
        } else if (bottom && window.atEnd() && area.getSelection().getLength() == 0) {
            resume();
        } else if (bottom && !window.atEnd()) {
            move(window.to() - 1);
        }
    }

    private void move(long number) {
        draw(shown -> {
            area.replaceRows(shown.around(number), format);
            int row = area.rowOf(number);
            if (row >= 0) {
                area.showParagraphAtCenter(row);
            }
            count();
        });
    }

    private static boolean inScrollBar(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(ScrollBar.class::isInstance);
    }
}
