package drydock.log;

import drydock.model.Channel;
import drydock.model.OutputLine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// Consecutive lines of a log, unpacked from one byte array when they are asked for.
///
/// The array has the number of lines, the end of each line's text, their times, their channels, and the text.
public final class LogBlock {
    static final long NO_TIME = Long.MIN_VALUE;

    /// Set for a line of printable ASCII: its text is what is shown.
    static final int PLAIN = 0x80;

    private static final int HEAD = Integer.BYTES;
    private static final int COST_OF_LINE = Integer.BYTES + Long.BYTES + 1;

    private final long first;
    private final int count;
    private final byte[] data;
    private final ByteBuffer numbers;

    LogBlock(long first, byte[] data) {
        this.first = first;
        this.data = data;
        this.numbers = ByteBuffer.wrap(data);
        this.count = numbers.getInt(0);
    }

    static byte[] pack(int count, int[] ends, long[] times, byte[] channels, byte[] text) {
        int length = count == 0 ? 0 : ends[count - 1];
        ByteBuffer packed = ByteBuffer.allocate(size(count, length));
        packed.putInt(count);
        packed.asIntBuffer().put(ends, 0, count);
        packed.position(HEAD + count * Integer.BYTES);
        packed.asLongBuffer().put(times, 0, count);
        packed.position(HEAD + count * (Integer.BYTES + Long.BYTES));
        packed.put(channels, 0, count).put(text, 0, length);
        return packed.array();
    }

    /// Bytes of a packed block.
    static int size(int count, int length) {
        return HEAD + count * COST_OF_LINE + length;
    }

    /// Number of the first line.
    public long first() {
        return first;
    }

    /// Number after the last line.
    public long end() {
        return first + count;
    }

    int count() {
        return count;
    }

    /// A line by its number in the store.
    public OutputLine line(long number) {
        return at((int) (number - first));
    }

    OutputLine at(int at) {
        return new OutputLine(channel(flags(at) & ~PLAIN), time(nanos(at)), text(at));
    }

    /// The line as it is shown: without escape sequences.
    String shown(int at) {
        return plain(at) ? text(at) : Ansi.read(text(at)).text();
    }

    boolean plain(int at) {
        return (flags(at) & PLAIN) != 0;
    }

    /// Whether all lines are of printable ASCII.
    boolean plain() {
        for (int i = 0; i < count; i++) {
            if (!plain(i)) {
                return false;
            }
        }
        return true;
    }

    /// The line to which a place in [#data] belongs.
    int lineAt(int place) {
        return LineNumbers.below(place + 1L, count, line -> start(line + 1));
    }

    /// Nanoseconds since 1970, or [#NO_TIME].
    long nanos(int at) {
        return numbers.getLong(HEAD + count * Integer.BYTES + at * Long.BYTES);
    }

    /// Bytes of the whole text of the block; offsets are those of [#start].
    byte[] data() {
        return data;
    }

    /// Where a line's text starts in [#data]. For the number of lines, it is the end of the last one.
    int start(int at) {
        int textAt = HEAD + count * COST_OF_LINE;
        return at == 0 ? textAt : textAt + numbers.getInt(HEAD + (at - 1) * Integer.BYTES);
    }

    private int flags(int at) {
        return data[HEAD + count * (Integer.BYTES + Long.BYTES) + at] & 0xff;
    }

    private String text(int at) {
        int from = start(at);
        return new String(
                data, from, start(at + 1) - from, plain(at) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    static int code(Channel channel) {
        return switch (channel) {
            case STDOUT -> 0;
            case STDERR -> 1;
            case TOOL -> 2;
        };
    }

    private static Channel channel(int code) {
        return switch (code) {
            case 0 -> Channel.STDOUT;
            case 1 -> Channel.STDERR;
            default -> Channel.TOOL;
        };
    }

    static Optional<Instant> time(long nanos) {
        return nanos == NO_TIME
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(
                        Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L)));
    }

    /// Overflows in the year 2262.
    static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }
}
