package drydock.fact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A field's value between `⟦` and `⟧`, for values that could not be told from the words around them.
///
/// Nothing else in evidence uses these brackets, so lines of older cases are never mistaken for quoted ones.
final class QuotedField {
    /// Matches a quoted value whole.
    static final String REGEX = "⟦[^⟦⟧]*⟧";

    /// Matches a list of quoted values whole.
    static final String LIST = REGEX + "(?:, " + REGEX + ")*";

    private static final Pattern CODE_POINT = Pattern.compile("\\\\u\\{([0-9a-f]{1,6})}");

    private QuotedField() {}

    static boolean is(String text) {
        return text.startsWith("⟦") && text.endsWith("⟧");
    }

    /// As few characters as possible are changed, so that masking finds a secret here as anywhere else.
    static String write(String value) {
        StringBuilder out = new StringBuilder("⟦");
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            boolean marks = c == '⟦' || c == '⟧' || value.startsWith("\\u{", i);
            if (marks || EscapedText.hidden(c)) {
                out.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.append('⟧').toString();
    }

    static String read(String quoted) {
        return inner(quoted.substring(1, quoted.length() - 1));
    }

    /// Reads one or more quoted values, with a comma between two.
    static List<String> readList(String quoted) {
        return Stream.of(quoted.substring(1, quoted.length() - 1).split("⟧, ⟦", -1))
                .map(QuotedField::inner)
                .toList();
    }

    private static String inner(String inner) {
        return CODE_POINT
                .matcher(inner)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
    }
}
