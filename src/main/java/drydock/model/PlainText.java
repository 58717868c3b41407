package drydock.model;

import java.util.Locale;
import java.util.regex.Pattern;

/// Makes a container's output safe to show: without terminal sequences and without control or direction-changing
/// characters, with bounded length.
public final class PlainText {
    /// Maximum characters of a line.
    public static final int LIMIT = 16 * 1024;

    /// Control sequences (CSI), operating system commands up to their end, and the two-character escapes.
    private static final Pattern ESCAPES = Pattern.compile(
            "\u001b(?:\\[[0-?]*[ -/]*[@-~]|[\\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|[ -/]*[0-~])|\u009b[0-?]*[ -/]*[@-~]");

    private PlainText() {}

    /// The line without escapes. Other control characters become `\xNN`, invisible and direction-changing ones become
    /// their code point in the same way. A longer line is cut and says so.
    public static String of(String line) {
        String text = line.indexOf('\u001b') < 0 && line.indexOf('\u009b') < 0
                ? line
                : ESCAPES.matcher(line).replaceAll("");
        if (text.length() > LIMIT) {
            int end = Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
            text = text.substring(0, end) + " [cut, " + (text.length() - end) + " more characters]";
        }
        return text.codePoints().allMatch(PlainText::harmless) ? text : visible(text);
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (harmless(point)) {
                out.appendCodePoint(point);
            } else if (point < 0x100) {
                out.append(String.format(Locale.ROOT, "\\x%02x", point));
            } else {
                out.append(String.format(Locale.ROOT, "\\u{%x}", point));
            }
        });
        return out.toString();
    }

    private static boolean harmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\t';
            // Joiners and variation marks are part of emoji and of several scripts.
            case Character.FORMAT -> point == 0x200d || point == 0x200c;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
