package drydock.format.elf;

import java.nio.charset.StandardCharsets;

/// Little-endian numbers and text in bytes.
final class LittleEndian {
    private LittleEndian() {}

    static int int32(byte[] bytes, int at) {
        return (bytes[at] & 0xff)
                | ((bytes[at + 1] & 0xff) << 8)
                | ((bytes[at + 2] & 0xff) << 16)
                | (bytes[at + 3] << 24);
    }

    static long int64(byte[] bytes, int at) {
        return (int32(bytes, at) & 0xffffffffL) | ((long) int32(bytes, at + 4) << 32);
    }

    /// A number of 4 or 8 bytes.
    static long number(byte[] bytes, int at, int size) {
        return size == 8 ? int64(bytes, at) : int32(bytes, at) & 0xffffffffL;
    }

    /// Text up to the next zero byte, at most 4096 bytes of it.
    static String text(byte[] bytes, int at) {
        int end = at;
        while (end < bytes.length && end - at < 4096 && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, at, end - at, StandardCharsets.UTF_8);
    }

    /// Offset of the first occurrence of a sequence, or -1.
    static int find(byte[] bytes, byte[] sought, int from) {
        outer:
        for (int at = Math.max(0, from); at <= bytes.length - sought.length; at++) {
            for (int i = 0; i < sought.length; i++) {
                if (bytes[at + i] != sought[i]) {
                    continue outer;
                }
            }
            return at;
        }
        return -1;
    }
}
