package drydock.ui.log;

import drydock.log.LineNumbers;
import drydock.log.LogStore;

/// The lines of a log that are shown, by position: all of them, those of some runs, or those that a filter lets
/// through.
interface ShownLines {
    long size();

    /// The number of a line in the store.
    ///
    /// @param position from 0
    long line(long position);

    /// The position of a line, or of the next one that is shown.
    long position(long line);

    /// All lines.
    static ShownLines all(LogStore store) {
        return between(store, () -> Long.MIN_VALUE, () -> Long.MAX_VALUE);
    }

    /// A bound that may still move.
    @FunctionalInterface
    interface Bound {
        long line();
    }

    /// The lines from a first one to before a last one.
    static ShownLines between(LogStore store, Bound from, Bound to) {
        return new ShownLines() {
            private long first() {
                return Math.clamp(from.line(), store.first(), store.end());
            }

            @Override
            public long size() {
                return Math.max(0, Math.min(to.line(), store.end()) - first());
            }

            @Override
            public long line(long position) {
                return first() + position;
            }

            @Override
            public long position(long line) {
                return Math.clamp(line - first(), 0, size());
            }
        };
    }

    /// Some of the lines.
    ///
    /// @param numbers may contain dropped lines and lines that are not there yet
    static ShownLines some(LogStore store, LineNumbers numbers) {
        return new ShownLines() {
            private int dropped() {
                return numbers.below(store.first());
            }

            @Override
            public long size() {
                return Math.max(0, numbers.below(store.end()) - dropped());
            }

            @Override
            public long line(long position) {
                return numbers.get((int) position + dropped());
            }

            @Override
            public long position(long line) {
                return Math.clamp((long) numbers.below(line) - dropped(), 0, size());
            }
        };
    }
}
