package drydock.log;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads the time stamps an engine writes before each line: RFC 3339 with up to nine decimals, then a space.
///
/// Docker writes UTC with nine decimals, Podman an offset and as many decimals as it has. Not thread-safe: it caches
/// the last second, because neighbouring lines share it.
final class Stamp {
    /// Longest stamp in bytes, with its space: `2026-11-23T17:40:00.123456789+01:00 `.
    static final int LONGEST = 36;

    private static final int TO_SECOND = 19;
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";

    private final byte[] last = new byte[TO_SECOND];
    private long lastSecond;

    /// A parsed stamp.
    ///
    /// @param length in bytes, with the space
    record Read(java.time.Instant time, int length) {}

    /// The stamp that starts at an offset; null if there is none or it is cut off.
    @Nullable
    Read at(byte[] bytes, int from, int to) {
        if (to - from <= TO_SECOND || !shaped(bytes, from)) {
            return null;
        }
        int next = from + TO_SECOND;
        int nanos = 0;
        if (bytes[next] == '.') {
            int digits = 0;
            for (next++; next < to && digit(bytes[next]) && digits < 9; next++, digits++) {
                nanos = nanos * 10 + bytes[next] - '0';
            }
            for (; digits < 9; digits++) {
                nanos *= 10;
            }
        }
        return next < to ? zoned(bytes, from, next, to, nanos) : null;
    }

    private @Nullable Read zoned(byte[] bytes, int from, int zone, int to, int nanos) {
        int end;
        int offset = 0;
        if (bytes[zone] == 'Z') {
            end = zone + 1;
        } else if ((bytes[zone] == '+' || bytes[zone] == '-') && zone + 6 <= to && bytes[zone + 3] == ':') {
            int minutes = two(bytes, zone + 1) * 60 + two(bytes, zone + 4);
            offset = (bytes[zone] == '-' ? -60 : 60) * minutes;
            end = zone + 6;
        } else {
            return null;
        }
        if (end >= to || bytes[end] != ' ') {
            return null;
        }
        try {
            return new Read(java.time.Instant.ofEpochSecond(second(bytes, from) - offset, nanos), end + 1 - from);
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private long second(byte[] bytes, int from) {
        if (!Arrays.equals(bytes, from, from + TO_SECOND, last, 0, TO_SECOND)) {
            lastSecond = LocalDateTime.of(
                            two(bytes, from) * 100 + two(bytes, from + 2),
                            two(bytes, from + 5),
                            two(bytes, from + 8),
                            two(bytes, from + 11),
                            two(bytes, from + 14),
                            two(bytes, from + 17))
                    .toEpochSecond(ZoneOffset.UTC);
            System.arraycopy(bytes, from, last, 0, TO_SECOND);
        }
        return lastSecond;
    }

    private static boolean shaped(byte[] bytes, int from) {
        for (int i = 0; i < TO_SECOND; i++) {
            char wanted = SHAPE.charAt(i);
            if (wanted == 'd' ? !digit(bytes[from + i]) : bytes[from + i] != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
    }

    private static boolean digit(byte value) {
        return value >= '0' && value <= '9';
    }
}
