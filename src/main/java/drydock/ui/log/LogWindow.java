package drydock.ui.log;

import drydock.log.LogBlock;
import drydock.log.LogStore;
import drydock.model.OutputLine;
import drydock.model.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The part of a log that the pane contains: a bounded number of shown lines in a row, with the ends of runs between
/// them.
final class LogWindow {
    /// Delay before an end is shown below the last line, because earlier lines may still arrive.
    private static final Duration LATE = Duration.ofMillis(200);

    private final LogStore store;
    private final ShownLines shown;
    private final LiveRuns runs;
    private final LineMasking masking;
    private final LineFolds folds;
    private final Clock clock;
    private final int size;
    private long from;
    private long to;
    private Optional<Instant> markedTo = Optional.empty();

    /// @param size most lines
    LogWindow(
            LogStore store,
            ShownLines shown,
            LiveRuns runs,
            LineMasking masking,
            LineFolds folds,
            Clock clock,
            int size) {
        this.store = store;
        this.shown = shown;
        this.runs = runs;
        this.masking = masking;
        this.folds = folds;
        this.clock = clock;
        this.size = size;
    }

    ShownLines shown() {
        return shown;
    }

    /// Number of the first line.
    long from() {
        return from;
    }

    /// Number after the last line.
    long to() {
        return to;
    }

    boolean atStart() {
        return shown.position(from) == 0;
    }

    boolean atEnd() {
        return shown.position(to) >= shown.size();
    }

    /// Moves to the newest lines.
    List<LogRow> last() {
        return at(shown.size() - size);
    }

    /// Moves so that a line is in the middle.
    List<LogRow> around(long number) {
        return at(Math.min(shown.position(number) - size / 2, shown.size() - size));
    }

    /// The same lines again.
    List<LogRow> again() {
        return at(shown.position(from));
    }

    private List<LogRow> at(long start) {
        long position = Math.max(0, start);
        from = position < shown.size() ? shown.line(position) : store.end();
        to = from;
        markedTo = before(from);
        return next(size);
    }

    /// The time of the line before, so that a run which ended before this window is not marked in it.
    private Optional<Instant> before(long number) {
        List<OutputLine> line = store.lines(number - 1, number);
        if (!line.isEmpty()) {
            return line.getFirst().time();
        }
        List<OutputLine> first = store.lines(number, number + 1);
        return first.isEmpty() ? Optional.empty() : first.getFirst().time();
    }

    /// The lines after the last one.
    ///
    /// @param limit lines at most
    List<LogRow> next(int limit) {
        List<LogRow> rows = new ArrayList<>();
        long position = shown.position(to);
        long until = Math.min(position + limit, shown.size());
        @Nullable LogBlock block = null;
        for (; position < until; position++) {
            long number = shown.line(position);
            if (block == null || number < block.first() || number >= block.end()) {
                block = store.block(number);
            }
            if (block != null && number >= block.first()) {
                add(rows, number, block.line(number));
            }
            to = number + 1;
        }
        if (atEnd()) {
            addEnds(rows, clock.instant().minus(LATE));
        }
        return rows;
    }

    private void add(List<LogRow> rows, long number, OutputLine line) {
        line.time().ifPresent(time -> addEnds(rows, time.minusNanos(1)));
        OutputLine safe = masking.shown(number, line);
        rows.add(new LogRow.Line(number, safe));
        rows.addAll(folds.below(store, number, safe, masking));
    }

    /// Whether the end of a run is still delayed.
    boolean awaitsEnd() {
        return to > from && !runs.endedBetween(markedTo, Instant.MAX).isEmpty();
    }

    private void addEnds(List<LogRow> rows, Instant until) {
        if (markedTo.isEmpty() && rows.isEmpty() && from == to) {
            return;
        }
        for (Run run : runs.endedBetween(markedTo, until)) {
            rows.add(new LogRow.End(run));
            markedTo = run.ended();
        }
    }
}
