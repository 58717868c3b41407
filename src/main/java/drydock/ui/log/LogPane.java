package drydock.ui.log;

import drydock.log.LogSearch;
import drydock.ui.kit.Background;
import drydock.ui.kit.Coalesced;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/// Draws the log: follows its end in few, whole updates, and stands still while the reader looks back.
final class LogPane extends BorderPane {
    /// Lines held around what is visible.
    private static final int SIZE = 600;

    /// Updates stay at least so far apart, and take at most a quarter of the time.
    private static final double PACE_MILLIS = 100;

    private final LogArea area;
    private final Clock clock;
    private final PauseTransition later = new PauseTransition();
    private final LongConsumer unseen;
    private @Nullable LogFeed feed;
    private @Nullable LogWindow window;
    private LogRows.Format format = new LogRows.Format(false, false, null, null);
    private boolean paused;
    private long nextUpdate;

    /// @param unseen is told, while paused, how many lines are below; -1 when following
    LogPane(Background background, Clock clock, LogModel model, Runnable copy, LongConsumer unseen) {
        this.clock = clock;
        this.unseen = unseen;
        area = new LogArea(copy);
        setCenter(new VirtualizedScrollPane<>(area));
        later.setOnFinished(event -> update());
        model.onArrival(new Coalesced(background, this::update)::ask);
        area.addEventFilter(ScrollEvent.SCROLL, event -> scrolled(event.getDeltaY() > 0));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        area.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> pause());
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() instanceof Node node && inScrollBar(node)) {
                pause();
            }
        });
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> settle());
    }

    LogArea area() {
        return area;
    }

    boolean paused() {
        return paused;
    }

    /// Another log, or none.
    void show(@Nullable LogFeed now) {
        feed = now;
        paused = false;
        unseen.accept(-1);
        window = now == null ? null : new LogWindow(now.store(), now.runs(), clock, SIZE);
        area.replaceRows(List.of(), format);
        nextUpdate = 0;
        update();
    }

    /// Draws the same lines in another way, and stays where the reader is.
    void reformat(LogRows.Format now) {
        format = now;
        if (window == null) {
            return;
        }
        int top = area.firstVisible();
        List<Shown> rows = List.copyOf(area.rows());
        area.replaceRows(rows, format);
        if (!paused) {
            area.toEnd();
        } else if (!rows.isEmpty()) {
            area.showParagraphAtTop(Math.min(top, rows.size() - 1));
        }
    }

    /// Stands still from now on.
    void pause() {
        if (!paused && window != null && !area.rows().isEmpty()) {
            paused = true;
            count();
        }
    }

    /// Goes back to the end and follows it.
    void resume() {
        paused = false;
        unseen.accept(-1);
        if (window != null) {
            area.replaceRows(window.last(), format);
            area.toEnd();
        }
    }

    /// Shows a line of the log in the middle.
    void reveal(long number) {
        if (window == null) {
            return;
        }
        pause();
        if (area.rowOf(number) < 0) {
            area.replaceRows(window.around(number), format);
        }
        int row = area.rowOf(number);
        if (row >= 0) {
            area.showParagraphAtCenter(row);
            area.moveTo(row, 0);
        }
        count();
    }

    void reveal(LogSearch.Hit hit, LogRows.Format now) {
        pause();
        format = now;
        reveal(hit.line());
        int row = area.rowOf(hit.line());
        area.replaceRows(List.copyOf(area.rows()), format);
        if (row >= 0) {
            area.showParagraphAtCenter(row);
            area.moveTo(row, 0);
        }
    }

    /// Number of the first line that is visible.
    long firstVisibleLine() {
        for (int i = area.firstVisible(); i < area.rows().size(); i++) {
            if (area.rows().get(i) instanceof Shown.Line line) {
                return line.number();
            }
        }
        return 0;
    }

    /// Brings in what has arrived, unless it is too early for that.
    private void update() {
        LogWindow shown = window;
        LogFeed from = feed;
        if (shown == null || from == null) {
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
        bringIn(shown, from);
        long cost = System.nanoTime() - now;
        nextUpdate = System.nanoTime() + Math.max((long) (PACE_MILLIS * 1e6), 3 * cost);
    }

    private void bringIn(LogWindow shown, LogFeed from) {
        boolean far = from.store().end() - shown.to() > SIZE / 2;
        if (far || area.rows().size() > 2 * SIZE) {
            area.replaceRows(shown.last(), format);
        } else {
            List<Shown> more = shown.next(SIZE);
            if (more.isEmpty() && !shown.awaitsEnd()) {
                return;
            }
            area.addRows(more);
        }
        area.toEnd();
        // The end of a run is drawn a little after it happened.
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
        // What is visible is known only after the area has moved.
        javafx.application.Platform.runLater(this::settle);
    }

    /// After the reader has moved: bring earlier or later lines in, or follow again at the end.
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
        LogWindow shown = window;
        if (shown != null) {
            area.replaceRows(shown.around(number), format);
            int row = area.rowOf(number);
            if (row >= 0) {
                area.showParagraphAtCenter(row);
            }
            count();
        }
    }

    private static boolean inScrollBar(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollBar) {
                return true;
            }
        }
        return false;
    }
}
