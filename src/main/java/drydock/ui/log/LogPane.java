package drydock.ui.log;

import drydock.ui.kit.Background;
import drydock.ui.kit.Coalesced;
import java.time.Clock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The place in the log: follows its end in few updates, does not move while the user reads back, and loads what the
/// reader scrolls to.
final class LogPane extends BorderPane {
    private final LogCanvas canvas;
    private final UpdatePace pace;
    private final LongConsumer unseen;
    private final Runnable updated;
    private final LogScrollBar scrollBar;
    private final Coalesced jumping;
    private final Coalesced updating;
    private boolean paused;

    /// While paused, the number after the last line that the reader has seen.
    private long seen;

    private long wanted;

    /// @param areas   makes an empty text area
    /// @param unseen  gets the number of new lines below while paused, -1 while following
    /// @param updated run after each update with lines that have arrived
    LogPane(
            Background background,
            Clock clock,
            LogModel model,
            Supplier<LogArea> areas,
            LongConsumer unseen,
            Runnable updated) {
        this.unseen = unseen;
        this.updated = updated;
        this.canvas = new LogCanvas(areas, this::attach, () -> !paused, clock);
        this.jumping = new Coalesced(background, this::jump);
        this.pace = new UpdatePace(canvas::ready, this::update);
        this.updating = new Coalesced(background, this::ask);
        this.scrollBar = new LogScrollBar(position -> {
            wanted = position;
            jumping.ask();
        });
        attach(canvas.area());
        setRight(scrollBar);
        model.onArrival(updating::ask);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> settle());
    }

    private void attach(LogArea fresh) {
        paused = false;
        unseen.accept(-1);
        fresh.addEventFilter(ScrollEvent.SCROLL, event -> scrolled(event.getDeltaY() > 0));
        // A line that arrived in between would change what the mouse selects.
        fresh.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pause());
        fresh.heightProperty().addListener((property, before, now) -> resized());
        fresh.widthProperty().addListener((property, before, now) -> resized());
        setCenter(new LogScrollPane(fresh));
    }

    /// The area or its text has another size.
    void resized() {
        Platform.runLater(() -> {
            if (!paused) {
                area().toEnd();
            }
            refreshScrollBar();
        });
    }

    LogCanvas canvas() {
        return canvas;
    }

    LogArea area() {
        return canvas.area();
    }

    /// The selection in the log's own text; empty while nothing is drawn.
    String selectedLines() {
        boolean none =
                canvas.drawnProperty().get() == null || area().getSelection().getLength() == 0;
        return none ? "" : area().selectedLines();
    }

    /// Asks for an update, when other lines are to be shown.
    void ask() {
        if (canvas.drawnProperty().get() != null) {
            pace.ask();
        }
    }

    /// Shows another log from its end, or none.
    void show(@Nullable LogFeed now, LogRows.Format as) {
        canvas.take(now, as);
        redraw();
    }

    /// Draws the log anew, at its end.
    void redraw() {
        pace.forget();
        canvas.redraw();
        pace.askLater();
    }

    /// Shows other lines of the same log, at the same place.
    void showOnly(ShownLines lines) {
        canvas.showOnly(lines);
        count();
    }

    /// Stops following.
    void pause() {
        LogFeed feed = canvas.feed();
        if (!paused && feed != null && !area().rows().isEmpty()) {
            paused = true;
            seen = feed.store().end();
            count();
        }
    }

    /// Returns to the end and follows it.
    void resume() {
        paused = false;
        unseen.accept(-1);
        canvas.draw(shown -> {
            if (!shown.atEnd() || area().rows().isEmpty()) {
                canvas.drawEnd(shown);
            }
            area().toEnd();
        });
        refreshScrollBar();
    }

    /// Shows the first line that the engine still has.
    void toStart() {
        canvas.draw(shown -> {
            if (shown.shown().size() > 0) {
                pause();
                canvas.drawAround(shown, shown.shown().line(0));
                area().toTop(0);
                area().layout();
            }
        });
        refreshScrollBar();
    }

    /// Shows a line of the log in the middle.
    void reveal(long number) {
        canvas.draw(shown -> {
            pause();
            canvas.drawAround(shown, number);
            area().moveToRow(area().rowOf(number));
        });
        Platform.runLater(this::settle);
    }

    /// Shows a match, with other lines highlighted than before.
    void reveal(long number, LogRows.Format now) {
        pause();
        canvas.draw(shown -> canvas.drawAround(shown, number));
        canvas.reformat(now);
        reveal(number);
    }

    /// Draws new lines.
    private void update() {
        LogFeed from = canvas.drawnProperty().get();
        if (from == null) {
            return;
        }
        canvas.maskAnew(from);
        if (!paused) {
            canvas.draw(this::bringIn);
        }
        count();
        updated.run();
    }

    private void bringIn(LogWindow shown) {
        int rows = area().rows().size();
        boolean far = shown.shown().size() - shown.shown().position(shown.to()) > LogCanvas.SIZE / 2;
        boolean sparse = rows < LogCanvas.SIZE / 2 && !shown.atStart();
        if (far || sparse || rows == 0 || rows > 2 * LogCanvas.SIZE) {
            canvas.drawEnd(shown);
        } else {
            area().addRows(shown.next(LogCanvas.SIZE));
        }
        area().toEnd();
        if (shown.awaitsEnd()) {
            pace.askLater();
        }
    }

    private void count() {
        LogWindow shown = canvas.window();
        if (shown != null && paused) {
            unseen.accept(shown.shown().size() - shown.shown().position(seen));
        }
        refreshScrollBar();
    }

    private void refreshScrollBar() {
        LogWindow shown = canvas.window();
        if (shown == null) {
            scrollBar.refresh(0, 0, 0);
            return;
        }
        long size = shown.shown().size();
        long top = paused ? shown.shown().position(area().firstVisibleLine()) : size;
        scrollBar.refresh(size, top, visible());
    }

    private int visible() {
        return area().lastVisible() - area().firstVisible() + 1;
    }

    /// The reader has moved the scroll bar.
    private void jump() {
        if (canvas.window() != null && wanted >= scrollBar.getMax()) {
            resume();
            return;
        }
        canvas.draw(shown -> {
            pause();
            long number = shown.shown().line(Math.max(0, wanted));
            canvas.drawAround(shown, number);
            if (area().rowOf(number) + visible() > area().rows().size() && !shown.atEnd()) {
                area().toTop(area().rowOf(number));
                area().layout();
                canvas.recentre();
            }
            area().toTop(area().rowOf(number));
            area().layout();
        });
        count();
    }

    /// Scrolls as a pager does.
    ///
    /// @param pages of the visible height; negative for up
    void page(double pages) {
        if (pages < 0) {
            pause();
        }
        area().scrollYBy(pages * area().getViewportHeight());
        scrolled(pages < 0);
    }

    private void scrolled(boolean up) {
        if (up) {
            pause();
        }
        // The area scrolls after this filter.
        Platform.runLater(this::settle);
    }

    /// After scrolling: loads earlier or later lines, or follows again at the end.
    private void settle() {
        LogWindow shown = canvas.window();
        if (!paused || shown == null) {
            return;
        }
        // Which lines are visible is known only after they have been laid out.
        area().layout();
        seen = Math.max(seen, area().lastVisibleLine() + 1);
        int margin = visible() + 1;
        boolean top = area().firstVisible() < margin && !shown.atStart();
        boolean bottom = area().lastVisible() + margin >= area().rows().size() && !shown.atEnd();
        if (top || bottom) {
            canvas.recentre();
        } else if (shown.atEnd() && area().getSelection().getLength() == 0 && area().endVisible()) {
            resume();
            return;
        }
        count();
    }
}
