package drydock.ui.log;

import drydock.redaction.Redactor;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The text area of the pane with the rows of one log: draws them so that no failure outlives its line, and no line is
/// shown under another container's name. For the FX thread.
final class LogCanvas {
    /// Lines loaded around the visible ones.
    static final int SIZE = 600;

    private final Supplier<LogArea> areas;
    private final Consumer<LogArea> replaced;
    private final BooleanSupplier following;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable LogFeed> drawn = new ReadOnlyObjectWrapper<>(this, "drawn");
    private LogArea area;
    private @Nullable LogFeed feed;
    private @Nullable LogWindow window;
    private LineMasking masking = new LineMasking(new ContainerSecrets());
    private LineFolds folds = new LineFolds();
    private @Nullable Redactor redactor;
    private LogRows.Format format = LogRows.Format.PLAIN;

    /// @param areas     makes an empty text area
    /// @param replaced  gets each new area
    /// @param following whether the end of the log is to stay visible
    LogCanvas(Supplier<LogArea> areas, Consumer<LogArea> replaced, BooleanSupplier following, Clock clock) {
        this.areas = areas;
        this.replaced = replaced;
        this.following = following;
        this.clock = clock;
        this.area = areas.get();
    }

    LogArea area() {
        return area;
    }

    /// The log in the area; null when there is none, or when it could not be drawn.
    ReadOnlyObjectProperty<@Nullable LogFeed> drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    @Nullable
    LogFeed feed() {
        return feed;
    }

    /// The part of the log that is loaded; null when there is no log.
    @Nullable
    LogWindow window() {
        return window;
    }

    /// Takes another log, or none, which [#redraw] shows.
    void take(@Nullable LogFeed now, LogRows.Format as) {
        drawn.set(null);
        feed = now;
        masking = new LineMasking(now == null ? new ContainerSecrets() : now.secrets());
        folds = new LineFolds();
        redactor = null;
        window = now == null ? null : window(now, ShownLines.all(now.store()));
        format = as;
    }

    private LogWindow window(LogFeed of, ShownLines lines) {
        return new LogWindow(of.store(), lines, of.runs(), masking, folds, clock, SIZE);
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
            if (!following.getAsBoolean() && place.isPresent() && lines.size() > 0) {
                long position = Math.min(lines.position(place.get().number()), lines.size() - 1);
                replaceRows(shown.around(lines.line(position)));
                area.toTop(area.rowOf(lines.line(position)));
            } else {
                replaceRows(shown.last());
                area.toEnd();
            }
        });
    }

    private void replaceRows(java.util.List<LogRow> rows) {
        area.replaceRows(rows, format);
    }

    /// Draws the end of the log in a new area, so that neither another log's lines nor an earlier failure can
    /// remain in it.
    void redraw() {
        drawn.set(null);
        LogWindow shown = window;
        try {
            area = areas.get();
            replaced.accept(area);
            if (shown != null && ready()) {
                replaceRows(shown.last());
                area.toEnd();
            }
            drawn.set(feed);
        } catch (RuntimeException | StackOverflowError broken) {
            report(broken);
        }
    }

    /// Whether the secrets are known that the lines may contain.
    boolean ready() {
        LogFeed from = feed;
        return from != null && from.secrets().ready();
    }

    /// Changes the area. A failed change may leave the area in a state that no later change repairs, so a new area
    /// replaces it.
    void draw(Consumer<LogWindow> change) {
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

    /// Draws the newest lines.
    void drawEnd(LogWindow shown) {
        replaceRows(shown.last());
    }

    /// Draws the lines around a line, if it is not among the rows.
    void drawAround(LogWindow shown, long number) {
        if (area.rowOf(number) < 0) {
            replaceRows(shown.around(number));
        }
    }

    /// Draws the lines around those that are visible, which stay where they are.
    void recentre() {
        area.anchor()
                .ifPresent(place -> draw(shown -> {
                    replaceRows(shown.around(place.number()));
                    area.hold(place);
                }));
    }

    /// Draws the same lines again and keeps the position.
    void drawAgain() {
        draw(shown -> {
            Optional<LogArea.Anchor> place = area.anchor();
            replaceRows(shown.again());
            if (following.getAsBoolean()) {
                area.toEnd();
            } else {
                place.ifPresent(area::hold);
            }
        });
    }

    /// Draws the same lines in another way.
    void reformat(LogRows.Format now) {
        format = now;
        drawAgain();
    }

    /// Draws again when more secrets are known.
    void maskAnew(LogFeed from) {
        Redactor now = from.secrets().redactor();
        if (!now.equals(redactor)) {
            redactor = now;
            if (!area.rows().isEmpty()) {
                drawAgain();
            }
        }
    }

    /// Shows the secrets of the selected lines, or masks them again.
    void revealSecrets() {
        area.selectedNumbers().forEach(masking::toggle);
        drawAgain();
    }

    /// Shows the JSON or the stack trace of the selected lines over several lines, or folds it again.
    void unfold() {
        area.selectedNumbers().forEach(folds::toggle);
        drawAgain();
    }

    /// Folds stack traces into the lines that they continue, or not. What is shown is to be chosen again.
    void foldTraces(boolean now) {
        folds.foldTraces(now);
    }
}
