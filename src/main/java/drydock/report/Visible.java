package drydock.report;

import java.util.regex.Pattern;

/// Makes text from anywhere safe to show: what a terminal or a browser would obey instead of print is removed or
/// written out.
///
/// Terminal escapes go; other control characters, direction overrides and invisible characters are written as what
/// they are, because a stray carriage return or byte-order mark can be the very cause. Surrogates without their
/// other half become U+FFFD.
public final class Visible {
    /// CSI, OSC, DCS, PM, APC and SOS strings (ended by BEL or ST, or by the end of the text), and two-character
    /// escapes.
    private static final Pattern ESCAPES = Pattern.compile(
            "(?:\\x1B\\[|\\x9B)[0-?]*[ -/]*[@-~]?|(?:\\x1B[\\]PX^_]|[\\x90\\x98\\x9D-\\x9F])[^\\x07\\x1B\\x9C]*"
                    + "(?:\\x07|\\x1B\\\\|\\x9C)?|\\x1B[ -/]*[0-~]?");

    private Visible() {}

    /// Text that may hold line breaks and tabs; CR LF counts as a line break.
    public static String text(String text) {
        StringBuilder out = new StringBuilder(text.length());
        ESCAPES.matcher(text.replace("\r\n", "\n")).replaceAll("").codePoints().forEach(point -> append(out, point));
        return out.toString();
    }

    /// Text on one line: line breaks and tabs become spaces.
    public static String line(String text) {
        return text(text).replace('\n', ' ').replace('\t', ' ');
    }

    /// Text on one line and no longer than a limit; what is cut off is counted.
    public static String line(String text, int limit) {
        return shorten(line(text), limit);
    }

    /// Cuts at a limit, never through a character, and says how much is missing.
    static String shorten(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + Words.ENGLISH_COUNT.formatted(text.length() - end);
    }

    private static void append(StringBuilder out, int point) {
        if (point == '\n' || point == '\t') {
            out.append((char) point);
        } else if (point < 0x20) {
            // Control pictures: one visible character for each.
            out.appendCodePoint(0x2400 + point);
        } else if (point == 0x7F) {
            out.append('\u2421');
        } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            out.append('\uFFFD');
        } else if (hidden(point)) {
            out.append("\u2039U+%04X\u203A".formatted(point));
        } else {
            out.appendCodePoint(point);
        }
    }

    /// C1 controls, and what changes direction or can't be seen. The joiners of emoji and Indic scripts stay.
    private static boolean hidden(int point) {
        return (point >= 0x80 && point <= 0x9F)
                || point == 0x00AD
                || point == 0x061C
                || point == 0x180E
                || point == 0x200B
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x2028 && point <= 0x202E)
                || (point >= 0x2060 && point <= 0x206F)
                || point == 0xFEFF
                || (point >= 0xFFF9 && point <= 0xFFFB)
                || (point >= 0xE0000 && point <= 0xE0FFF);
    }
}
