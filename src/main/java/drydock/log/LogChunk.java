package drydock.log;

import drydock.model.OutputLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A part of a store: open for more lines at first, then packed, in memory or on disk. Not thread-safe.
final class LogChunk {
    /// Bytes of text from which a chunk is full.
    private static final int FULL = 256 * 1024;

    private static final int MOST_LINES = 8192;

    private long first;
    private long nanos = LogBlock.NO_TIME;
    private int count;
    private int size = LogBlock.size(0, 0);

    // While it is open.
    private byte[] text = new byte[8 * 1024];
    private int[] ends = new int[64];
    private long[] times = new long[64];
    private byte[] channels = new byte[64];

    // Afterwards, one of the two.
    private byte @Nullable [] packed;
    private @Nullable SpillFile file;
    private int slot;

    LogChunk(long first) {
        this.first = first;
    }

    boolean fits(int length) {
        return packed == null && file == null && (count == 0 || (used() + length <= FULL && count < MOST_LINES));
    }

    private int used() {
        return count == 0 ? 0 : ends[count - 1];
    }

    void add(OutputLine line, byte[] bytes) {
        int start = used();
        if (start + bytes.length > text.length) {
            text = Arrays.copyOf(text, Math.max(start + bytes.length, Math.min(FULL, text.length * 2)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            times = Arrays.copyOf(times, count * 2);
            channels = Arrays.copyOf(channels, count * 2);
        }
        System.arraycopy(bytes, 0, text, start, bytes.length);
        ends[count] = start + bytes.length;
        times[count] = line.time().isPresent() ? LogBlock.nanos(line.time().get()) : LogBlock.NO_TIME;
        channels[count] = (byte) (LogBlock.code(line.channel()) | (plain(bytes) ? LogBlock.PLAIN : 0));
        nanos = count == 0 ? times[0] : nanos;
        count++;
        size = LogBlock.size(count, ends[count - 1]);
    }

    static byte[] bytes(OutputLine line) {
        return line.text().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean plain(byte[] bytes) {
        for (byte value : bytes) {
            if (value < ' ' || value == 0x7f) {
                return false;
            }
        }
        return true;
    }

    long first() {
        return first;
    }

    long end() {
        return first + count;
    }

    /// Time of its first line.
    long nanos() {
        return nanos;
    }

    /// Bytes, packed.
    int size() {
        return size;
    }

    void renumber(long newFirst) {
        first = newFirst;
    }

    /// Takes no more lines.
    void seal() {
        if (packed == null && file == null) {
            packed = LogBlock.pack(count, ends, times, channels, text);
            text = new byte[0];
            ends = new int[0];
            times = new long[0];
            channels = new byte[0];
        }
    }

    boolean inMemory() {
        return file == null;
    }

    /// Moves a sealed chunk to disk.
    void spill(SpillFile to) throws IOException {
        byte[] data = packed;
        if (data != null && data.length <= SpillFile.SLOT) {
            slot = to.write(data);
            file = to;
            packed = null;
        }
    }

    LogBlock block() {
        byte[] data = packed;
        if (data != null) {
            return new LogBlock(first, data);
        }
        return new LogBlock(
                first, file == null ? LogBlock.pack(count, ends, times, channels, text) : file.read(slot, size));
    }

    /// Gives its room on disk back.
    void drop() {
        if (file != null) {
            file.free(slot);
        }
    }
}
