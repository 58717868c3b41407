package drydock.report.document;

import drydock.model.PlainText;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Untrusted text, made harmless by [PlainText] and cut to a readable length.
public final class VisibleText {
    private VisibleText() {}

    /// Text that may hold line breaks and tabs; CR LF counts as a line break.
    public static String text(String text) {
        return Arrays.stream(text.replace("\r\n", "\n").split("\n", -1))
                .map(PlainText::of)
                .collect(Collectors.joining("\n"));
    }

    /// Text on one line: line breaks and tabs become spaces.
    public static String line(String text) {
        return line(text, PlainText.LIMIT);
    }

    /// Text on one line within a limit; says how many characters were cut.
    public static String line(String text, int limit) {
        // Only the part of a huge text that can be shown is processed.
        int reach = Math.min(text.length(), 4 * limit + 1000);
        String line = text(text.substring(0, reach)).replace('\n', ' ').replace('\t', ' ');
        return reach == text.length()
                ? shorten(line, limit)
                : shorten(line + " ".repeat(limit + 1), limit, text.length());
    }

    /// Text on one line, cut between two words with an ellipsis, for headings and subjects.
    public static String brief(String text, int limit) {
        String line = line(text);
        if (line.length() <= limit) {
            return line;
        }
        int space = line.lastIndexOf(' ', limit - 1);
        int end = space > limit / 2 ? space : limit - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                        .replaceFirst("[\\s.,;:(]+$", "")
                + "…";
    }

    /// Cuts at a limit, never through a character, and says how much is missing.
    public static String shorten(String text, int limit) {
        return shorten(text, limit, text.length());
    }

    private static String shorten(String text, int limit, int whole) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        String cut = text.substring(0, end).stripTrailing();
        return cut + String.format(Locale.ROOT, " … [%,d characters more]", whole - end);
    }
}
