package drydock.log;

import java.util.function.LongConsumer;

/// Asks a question about the lines of a store, the newest first, and continues where it stopped: with lines that were
/// added at the end, and with earlier ones that were put in front. For one thread at a time.
public final class LineScan {
    private final LogStore store;
    private final LineMatcher matcher;
    private long from;
    private long to;

    public LineScan(LogStore store, LineMatcher matcher) {
        this.store = store;
        this.matcher = matcher;
        this.to = store.end();
        this.from = to;
    }

    /// Gets the matching lines of one part of the store.
    public interface Sink {
        /// @param later   whether the part is after all parts before; otherwise it is before them
        /// @param numbers ascending
        /// @param from    number of the first line looked at so far
        /// @param to      number after the last one
        void found(boolean later, long[] numbers, long from, long to);
    }

    /// Whether there are lines that were not looked at.
    public boolean behind() {
        return to < store.end() || from > store.first();
    }

    /// Looks at all lines that are left.
    ///
    /// @throws InterruptedException when cancelled; lines after the last result are then lost to this scan
    public void run(Sink sink) throws InterruptedException {
        while (behind()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("cancelled");
            }
            boolean later = to < store.end();
            LogBlock block = store.block(later ? to : from - 1);
            if (block == null) {
                return;
            }
            Numbers found = new Numbers();
            if (later) {
                matcher.match(block, to, block.end(), found);
                to = Math.max(to, block.end());
            } else {
                matcher.match(block, block.first(), from, found);
                from = Math.min(from, block.first());
            }
            sink.found(later, found.all(), from, to);
        }
    }

    private static final class Numbers implements LongConsumer {
        private long[] numbers = new long[16];
        private int count;

        @Override
        public void accept(long number) {
            if (count == numbers.length) {
                numbers = java.util.Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = number;
        }

        long[] all() {
            return java.util.Arrays.copyOf(numbers, count);
        }
    }
}
