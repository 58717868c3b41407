package drydock.fact;

import java.util.ArrayList;
import java.util.List;

/// Writes any text on one line in a reversible form with visible control characters.
///
/// Control characters become their pictures (U+2400 and on), so a carriage return shows as `␍`.
public final class EscapedText {
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final char DELETE_PICTURE = '\u2421';
    private static final char UNKNOWN = '\ufffd';

    private EscapedText() {}

    public static String of(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> result.appendCodePoint(picture(c)));
        return result.toString();
    }

    private static int picture(int c) {
        if (c < ' ') {
            return PICTURES + c;
        }
        if (c == DELETE) {
            return DELETE_PICTURE;
        }
        return hidden(c) ? UNKNOWN : c;
    }

    /// Whether a character can't be seen, or moves others.
    static boolean hidden(int c) {
        return Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE
                || c == 0x2028
                || c == 0x2029;
    }

    /// As [#of], but tabs stay: for lines of a script.
    public static String line(String text, int limit) {
        String shown = of(text).replace((char) (PICTURES + '\t'), '\t');
        return shown.length() <= limit ? shown : shown.substring(0, limit) + " …";
    }

    /// The argument of [#of], except for characters without a picture.
    public static String restore(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c >= PICTURES && c < PICTURES + ' ';
            result.append(control ? (char) (c - PICTURES) : c == DELETE_PICTURE ? (char) DELETE : c);
        }
        return result.toString();
    }

    /// Words on one line, in double quotes where they need them.
    public static String words(List<String> words) {
        return quotedWords(words.stream().map(EscapedText::of).toList());
    }

    /// As [#words], with every character as it is.
    static String quotedWords(List<String> words) {
        return String.join(" ", words.stream().map(EscapedText::word).toList());
    }

    private static String word(String shown) {
        boolean plain = !shown.isEmpty() && shown.chars().noneMatch(c -> " \"\\".indexOf(c) >= 0);
        return plain ? shown : '"' + shown.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// Reads back what [#words] wrote.
    public static List<String> readWords(String line) {
        return readQuotedWords(line).stream().map(EscapedText::restore).toList();
    }

    /// Reads back what [#quotedWords] wrote.
    static List<String> readQuotedWords(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean open = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '\\' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
                open = true;
            } else if (c == ' ' && !quoted) {
                if (open) {
                    words.add(word.toString());
                }
                word.setLength(0);
                open = false;
            } else {
                word.append(c);
                open = true;
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return words;
    }
}
