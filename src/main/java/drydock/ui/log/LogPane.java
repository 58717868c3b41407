package drydock.ui.log;

import drydock.redaction.Redactor;
import drydock.ui.kit.Background;
import drydock.ui.kit.Coalesced;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/// Draws the log: a window of lines that moves as the reader scrolls, follows the end in few updates, and does not move
/// while the user reads back.
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
    private final Runnable updated;
    private final LogScrollBar scrollBar;
    private final Coalesced jumping;
    private final Coalesced updating;
    private LogArea area;
    private @Nullable LogFeed feed;
    private @Nullable LogWindow window;
    private @Nullable LineMasking masking;
    private @Nullable Redactor redactor;
    private LineFolds folds = new LineFolds();
    private LogRows.Format format = LogRows.Format.PLAIN;
    private boolean paused;

    /// While paused, the number after the last line that the reader has seen.
    private long seen;

    private long wanted;
    private long nextUpdate;

    /// @param areas  makes an empty text area
    /// @param unseen  gets the number of new lines below while paused, -1 while following
    /// @param updated run after each update with lines that have arrived
    LogPane(
            Background background,
            Clock clock,
            LogModel model,
            Supplier<LogArea> areas,
            LongConsumer unseen,
            Runnable updated) {
        this.areas = areas;
        this.clock = clock;
        this.unseen = unseen;
        this.updated = updated;
        this.jumping = new Coalesced(background, this::jump);
        this.scrollBar = new LogScrollBar(position -> {
            wanted = position;
            jumping.ask();
        });
        area = areas.get();
        attach(area);
        setRight(scrollBar);
        later.setOnFinished(event -> update());
        this.updating = new Coalesced(background, this::update);
        model.onArrival(updating::ask);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> settle());
    }

    private void attach(LogArea fresh) {
        fresh.addEventFilter(ScrollEvent.SCROLL, event -> scrolled(event.getDeltaY() > 0));
        fresh.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> pause());
        // A scroll bar that comes and goes would hide the newest line.
        VirtualizedScrollPane<LogArea> scrolling =
                new VirtualizedScrollPane<>(fresh, ScrollBarPolicy.ALWAYS, ScrollBarPolicy.NEVER);
        Runnable policy =
                () -> scrolling.setHbarPolicy(fresh.isWrapText() ? ScrollBarPolicy.NEVER : ScrollBarPolicy.ALWAYS);
        fresh.wrapTextProperty().addListener((property, before, now) -> policy.run());
        policy.run();
        fresh.heightProperty().addListener((property, before, now) -> resized());
        fresh.widthProperty().addListener((property, before, now) -> resized());
        setCenter(scrolling);
    }

    /// The text has another size.
    void zoomed() {
        resized();
    }

    /// Asks for an update, when other lines are to be shown.
    void ask() {
        updating.ask();
    }

    private void resized() {
        javafx.application.Platform.runLater(() -> {
            if (!paused) {
                area.toEnd();
            }
            refreshScrollBar();
        });
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
        masking = now == null ? null : new LineMasking(now.secrets());
        redactor = null;
        folds = new LineFolds();
        window = now == null ? null : window(now, ShownLines.all(now.store()));
        format = as;
        redraw();
    }

    private LogWindow window(LogFeed of, ShownLines lines) {
        LineMasking mask = masking;
        return new LogWindow(
                of.store(), lines, of.runs(), mask == null ? new LineMasking(of.secrets()) : mask, folds, clock, SIZE);
    }

    /// Shows other lines of the same log, at the same place.
    void showOnly(ShownLines lines) {
        LogFeed from = feed;
        if (from == null) {
            return;
        }
        Optional<LogArea.Anchor> place = area.anchor();
        window = window(from, lines);
        draw(shown -> {
            if (paused && place.isPresent()) {
                area.replaceRows(shown.around(place.get().number()), format);
                area.toTop(area.rowOf(
                        lines.size() == 0
                                ? 0
                                : lines.line(lines.position(place.get().number()))));
            } else {
                area.replaceRows(shown.last(), format);
                area.toEnd();
            }
        });
        count();
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
            if (shown != null && ready()) {
                area.replaceRows(shown.last(), format);
                area.toEnd();
            }
            drawn.set(feed);
            updateLater();
        } catch (RuntimeException | StackOverflowError broken) {
            report(broken);
        }
    }

    /// Whether the secrets are known that the lines may contain.
    private boolean ready() {
        LogFeed from = feed;
        return from != null && from.secrets().ready();
    }

    /// Changes the area. A failed change may leave the area in a state that no later change repairs, so a new area
    /// replaces it.
    private void draw(Consumer<LogWindow> change) {
        LogWindow shown = window;
        if (shown == null || drawn.get() == null || !ready()) {
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
        draw(this::drawAgain);
    }

    private void drawAgain(LogWindow shown) {
        Optional<LogArea.Anchor> place = area.anchor();
        area.replaceRows(shown.again(), format);
        if (!paused) {
            area.toEnd();
        } else {
            place.ifPresent(area::hold);
        }
    }

    /// Shows the secrets of the selected lines, or masks them again.
    void revealSecrets() {
        LineMasking mask = masking;
        if (mask != null) {
            area.selectedNumbers().forEach(mask::toggle);
            draw(this::drawAgain);
        }
    }

    /// Shows the JSON or the stack trace of the selected lines over several lines, or folds it again.
    void unfold() {
        area.selectedNumbers().forEach(folds::toggle);
        draw(this::drawAgain);
    }

    /// Folds stack traces into the lines that they continue, or not. What is shown is to be chosen again.
    void foldTraces(boolean now) {
        folds.foldTraces(now);
    }

    /// Stops following.
    void pause() {
        if (!paused && feed != null && !area.rows().isEmpty()) {
            paused = true;
            seen = feed.store().end();
            count();
        }
    }

    /// Returns to the end and follows it.
    void resume() {
        paused = false;
        unseen.accept(-1);
        draw(shown -> {
            if (!shown.atEnd() || area.rows().isEmpty()) {
                area.replaceRows(shown.last(), format);
            }
            area.toEnd();
        });
        refreshScrollBar();
    }

    /// Shows the first line that the engine still has.
    void toStart() {
        draw(shown -> {
            if (shown.shown().size() > 0) {
                pause();
                show(shown, shown.shown().line(0));
                area.toTop(0);
                area.layout();
            }
        });
        refreshScrollBar();
    }

    private void show(LogWindow shown, long number) {
        if (area.rowOf(number) < 0) {
            area.replaceRows(shown.around(number), format);
        }
    }

    /// Shows a line of the log in the middle.
    void reveal(long number) {
        draw(shown -> {
            pause();
            show(shown, number);
            area.moveToRow(area.rowOf(number));
        });
        javafx.application.Platform.runLater(this::settle);
    }

    /// Shows a match, with other lines highlighted than before.
    void reveal(long number, LogRows.Format now) {
        draw(shown -> {
            pause();
            format = now;
            if (area.rowOf(number) < 0) {
                shown.around(number);
            }
            area.replaceRows(shown.again(), format);
            area.moveToRow(area.rowOf(number));
        });
        javafx.application.Platform.runLater(this::settle);
    }

    /// Draws new lines, unless the last update was too recent.
    private void update() {
        LogFeed from = drawn.get();
        if (from == null) {
            return;
        }
        long now = System.nanoTime();
        if (now < nextUpdate || !ready()) {
            later.setDuration(Duration.millis(Math.max(1, (nextUpdate - now) / 1e6 + 1)));
            later.playFromStart();
            return;
        }
        maskAnew(from);
        if (!paused) {
            draw(shown -> bringIn(shown, from));
        }
        count();
        updated.run();
        long cost = System.nanoTime() - now;
        nextUpdate = System.nanoTime() + Math.max((long) (PACE_MILLIS * 1e6), 3 * cost);
    }

    /// Draws again when more secrets are known.
    private void maskAnew(LogFeed from) {
        Redactor now = from.secrets().redactor();
        if (!now.equals(redactor)) {
            redactor = now;
            if (!area.rows().isEmpty()) {
                draw(this::drawAgain);
            }
        }
    }

    private void bringIn(LogWindow shown, LogFeed from) {
        boolean far = shown.shown().size() - shown.shown().position(shown.to()) > SIZE / 2;
        boolean sparse = area.rows().size() < SIZE / 2 && !shown.atStart();
        if (far || sparse || area.rows().isEmpty() || area.rows().size() > 2 * SIZE) {
            area.replaceRows(shown.last(), format);
        } else {
            area.addRows(shown.next(SIZE));
        }
        area.toEnd();
        if (shown.awaitsEnd()) {
            updateLater();
        }
    }

    /// The end of a run is drawn with a short delay.
    private void updateLater() {
        later.setDuration(Duration.millis(300));
        later.playFromStart();
    }

    private void count() {
        LogWindow shown = window;
        if (shown != null && paused) {
            unseen.accept(shown.shown().size() - shown.shown().position(seen));
        }
        refreshScrollBar();
    }

    private void refreshScrollBar() {
        LogWindow shown = window;
        if (shown == null) {
            scrollBar.refresh(0, 0, 0);
            return;
        }
        long size = shown.shown().size();
        int visible = area.lastVisible() - area.firstVisible() + 1;
        long top = paused ? shown.shown().position(area.firstVisibleLine()) : size;
        scrollBar.refresh(size, top, visible);
    }

    /// The reader has moved the scroll bar.
    private void jump() {
        LogWindow shown = window;
        if (shown == null) {
            return;
        }
        if (wanted >= scrollBar.getMax()) {
            resume();
            return;
        }
        draw(now -> {
            pause();
            long number = now.shown().line(Math.max(0, wanted));
            int visible = area.lastVisible() - area.firstVisible() + 1;
            int row = area.rowOf(number);
            if (row < 0 || (row + visible > area.rows().size() && !now.atEnd())) {
                area.replaceRows(now.around(number), format);
            }
            area.toTop(area.rowOf(number));
            area.layout();
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
        area.scrollYBy(pages * area.getViewportHeight());
        scrolled(pages < 0);
    }

    private void scrolled(boolean up) {
        if (up) {
            pause();
        }
        // The area scrolls after this filter.
        javafx.application.Platform.runLater(this::settle);
    }

    /// After scrolling: loads earlier or later lines, or follows again at the end.
    void settle() {
        LogWindow shown = window;
        if (!paused || shown == null) {
            return;
        }
        // Which lines are visible is known only after they have been laid out.
        area.layout();
        seen = Math.max(seen, area.lastVisibleLine() + 1);
        int margin = area.lastVisible() - area.firstVisible() + 2;
        boolean top = area.firstVisible() < margin && !shown.atStart();
        boolean bottom = area.lastVisible() + margin >= area.rows().size() && !shown.atEnd();
        if (top || bottom) {
            area.anchor()
                    .ifPresent(place -> draw(now -> {
                        area.replaceRows(now.around(place.number()), format);
                        area.hold(place);
                    }));
        } else if (shown.atEnd() && area.getSelection().getLength() == 0 && area.endVisible()) {
            resume();
            return;
        }
        count();
    }
}
