package drydock.log;

import drydock.model.Channel;
import drydock.model.OutputLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The lines of a log in bounded memory: UTF-8 in chunks, the oldest chunk dropped and counted when the bound is
/// reached.
///
/// Lines are numbered from 0 over the whole life of the store, even after earlier ones were dropped. Thread-safe.
public final class LogStore {
    /// Default size of a store in bytes.
    public static final long DEFAULT_BOUND = 64L << 20;

    private static final int CHUNK = 256 * 1024;

    private final long bound;
    private final List<Chunk> chunks = new ArrayList<>();
    private long bytes;
    private long end;

    public LogStore() {
        this(DEFAULT_BOUND);
    }

    /// @param bound maximum bytes; at least one chunk of 256 KiB is kept
    public LogStore(long bound) {
        this.bound = bound;
    }

    /// Adds a line at the end.
    public synchronized void append(OutputLine line) {
        byte[] text = line.text().getBytes(StandardCharsets.UTF_8);
        if (chunks.isEmpty() || !chunks.getLast().fits(text.length)) {
            chunks.add(new Chunk(end));
            drop();
        }
        bytes += chunks.getLast().add(line, text);
        end++;
    }

    private void drop() {
        while (bytes > bound && chunks.size() > 2) {
            bytes -= chunks.removeFirst().cost;
        }
    }

    /// Number of the first line still stored, which is also the number of dropped lines.
    public synchronized long first() {
        return chunks.isEmpty() ? end : chunks.getFirst().first;
    }

    /// Number after the last line.
    public synchronized long end() {
        return end;
    }

    /// Bytes in use.
    public synchronized long bytes() {
        return bytes;
    }

    /// Lines by number.
    ///
    /// @param from inclusive; dropped lines are left out
    /// @param to   exclusive; lines not there yet are left out
    public synchronized List<OutputLine> lines(long from, long to) {
        List<OutputLine> lines = new ArrayList<>();
        long last = Math.min(to, end);
        long next = Math.max(from, first());
        for (int i = next < last ? chunkOf(next) : 0; next < last; i++) {
            Chunk chunk = chunks.get(i);
            for (; next < last && next < chunk.first + chunk.count; next++) {
                lines.add(chunk.line((int) (next - chunk.first)));
            }
        }
        return lines;
    }

    private int chunkOf(long number) {
        int low = 0;
        int high = chunks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks.get(middle).first <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// A chunk of consecutive lines.
    private static final class Chunk {
        private static final long NO_TIME = Long.MIN_VALUE;
        private static final int COST_OF_LINE = Integer.BYTES + Long.BYTES + Integer.BYTES;

        private final long first;
        private byte[] text = new byte[8 * 1024];
        private int[] ends = new int[64];
        private long[] times = new long[64];
        private Channel[] channels = new Channel[64];
        private int count;
        private long cost;

        Chunk(long first) {
            this.first = first;
        }

        boolean fits(int length) {
            return count == 0 || (used() + length <= CHUNK && count < CHUNK / 4);
        }

        private int used() {
            return count == 0 ? 0 : ends[count - 1];
        }

        long add(OutputLine line, byte[] line8) {
            int start = used();
            if (start + line8.length > text.length) {
                text = Arrays.copyOf(text, Math.max(start + line8.length, Math.min(CHUNK, text.length * 2)));
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count * 2);
                times = Arrays.copyOf(times, count * 2);
                channels = Arrays.copyOf(channels, count * 2);
            }
            System.arraycopy(line8, 0, text, start, line8.length);
            ends[count] = start + line8.length;
            times[count] = line.time().map(Chunk::nanos).orElse(NO_TIME);
            channels[count] = line.channel();
            count++;
            long added = (long) line8.length + COST_OF_LINE;
            cost += added;
            return added;
        }

        OutputLine line(int at) {
            int start = at == 0 ? 0 : ends[at - 1];
            Optional<Instant> time = times[at] == NO_TIME
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochSecond(
                            Math.floorDiv(times[at], 1_000_000_000L), Math.floorMod(times[at], 1_000_000_000L)));
            String line = new String(text, start, ends[at] - start, StandardCharsets.UTF_8);
            return new OutputLine(channels[at], time, line);
        }

        /// Overflows in the year 2262.
        private static long nanos(Instant time) {
            return time.getEpochSecond() * 1_000_000_000L + time.getNano();
        }
    }
}
