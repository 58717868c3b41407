package drydock.ui.log;

import drydock.log.LogStore;
import drydock.model.OutputLine;
import drydock.model.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of a log that the pane contains: a bounded number of lines in a row, with the ends of runs between them.
final class LogWindow {
    /// Delay before an end is shown below the last line, because earlier lines may still arrive.
    private static final Duration LATE = Duration.ofMillis(200);

    private final LogStore store;
    private final LiveRuns runs;
    private final Clock clock;
    private final int size;
    private long from;
    private long to;
    private Optional<Instant> markedTo = Optional.empty();

    /// @param size most lines
    LogWindow(LogStore store, LiveRuns runs, Clock clock, int size) {
        this.store = store;
        this.runs = runs;
        this.clock = clock;
        this.size = size;
    }

    /// Number of the first line.
    long from() {
        return from;
    }

    /// Number after the last line.
    long to() {
        return to;
    }

    boolean atEnd() {
        return to >= store.end();
    }

    /// Moves to the newest lines.
    List<LogRow> last() {
        return at(store.end() - size);
    }

    /// Moves so that a line is in the middle.
    List<LogRow> around(long number) {
        return at(Math.min(number - size / 2, store.end() - size));
    }

    private List<LogRow> at(long start) {
        from = Math.max(store.first(), start);
        to = from;
        markedTo = before(from);
        return next(size);
    }

    /// The time of the line before, so that a run which ended before this window is not marked in it.
    private Optional<Instant> before(long number) {
        List<OutputLine> line = store.lines(Math.max(store.first(), number - 1), number);
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
        List<OutputLine> lines = store.lines(to, to + limit);
        long number = Math.max(to, store.first());
        for (OutputLine line : lines) {
            line.time().ifPresent(time -> addEnds(rows, time.minusNanos(1)));
            rows.add(new LogRow.Line(number++, line));
        }
        to = number;
        if (to >= store.end()) {
            addEnds(rows, clock.instant().minus(LATE));
        }
        return rows;
    }

    /// Whether the end of a run is still delayed.
    boolean awaitsEnd() {
        return to > from && !runs.endedBetween(markedTo, Instant.MAX).isEmpty();
    }

    /// Removes the first lines.
    void dropped(long first) {
        from = Math.max(from, first);
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
