package drydock.ui.log;

import drydock.log.LineMatcher;
import drydock.log.LineNumbers;
import drydock.log.LineScan;
import drydock.log.LogStore;
import drydock.ui.kit.Background;

/// A question about all lines of a log, answered in the background, the newest lines first. For the FX thread.
final class LiveScan {
    private final Background background;
    private final LineScan scan;
    private final LogStore store;
    private final Runnable changed;
    private final int context;
    private final LineNumbers lines = new LineNumbers();
    private Background.Work work = Background.Work.NONE;
    private boolean busy;
    private boolean cancelled;
    private long from;
    private long to;

    /// @param context lines around each match that are wanted too
    /// @param changed run after each part of the result
    LiveScan(Background background, LogStore store, LineMatcher matcher, int context, Runnable changed) {
        this.background = background;
        this.store = store;
        this.scan = new LineScan(store, matcher);
        this.changed = changed;
        this.context = context;
        this.from = store.end();
        this.to = from;
    }

    /// Matching lines so far, with their context.
    LineNumbers lines() {
        return lines;
    }

    /// How many lines were looked at.
    long looked() {
        return to - from;
    }

    /// How many lines there are.
    long all() {
        return store.end() - store.first();
    }

    boolean complete() {
        return from <= store.first() && to >= store.end();
    }

    /// Starts, or goes on with lines that have arrived since.
    void more() {
        if (busy || cancelled) {
            return;
        }
        busy = true;
        work = background.start(
                "log scan",
                () -> {
                    scan.run((later, numbers, first, last) -> background.post(() -> add(later, numbers, first, last)));
                    return "";
                },
                done -> {
                    busy = false;
                    if (!complete()) {
                        more();
                    }
                },
                failure -> busy = false);
    }

    void cancel() {
        cancelled = true;
        work.cancel();
    }

    private void add(boolean later, long[] numbers, long first, long last) {
        if (cancelled) {
            return;
        }
        from = first;
        to = last;
        if (later) {
            for (long number : numbers) {
                addLast(number);
            }
        } else {
            for (int i = numbers.length - 1; i >= 0; i--) {
                addFirst(numbers[i]);
            }
        }
        changed.run();
    }

    private void addLast(long number) {
        for (long line = number - context; line <= number + context; line++) {
            lines.addLast(line);
        }
    }

    private void addFirst(long number) {
        for (long line = number + context; line >= number - context; line--) {
            lines.addFirst(line);
        }
    }
}
