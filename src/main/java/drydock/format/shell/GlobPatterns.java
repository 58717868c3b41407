package drydock.format.shell;

import drydock.format.shell.ShellInterpreter.Sure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Matches text against the patterns of a `case` branch.
final class GlobPatterns {
    private static final int LONGEST = 256;

    private GlobPatterns() {}

    static Sure match(String text, List<String> patterns, WordExpansion expander) {
        Sure best = Sure.NO;
        for (String pattern : patterns) {
            ShellValue value = expander.one(pattern);
            if (!value.known()) {
                best = Sure.UNSURE;
            } else if (matches(text, value.text())) {
                return Sure.YES;
            }
        }
        return best;
    }

    /// Whether a text matches a shell pattern of `*`, `?` and `[…]`.
    static boolean matches(String text, String pattern) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean bracket = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            bracket = c == '[' || (bracket && c != ']');
            if (bracket || c == ']') {
                part.append(c == '!' ? '^' : c);
            } else if (c == '*') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c == '?' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        parts.add(part.toString());
        try {
            return text.length() < LONGEST
                    && pattern.length() < LONGEST
                    && Pattern.compile(expression(parts), Pattern.DOTALL)
                            .matcher(text)
                            .matches();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /// The parts between stars as one expression. A part in the middle never has to move on from the first place that
    /// fits, so it does not: otherwise, a pattern with many stars would take exponential time.
    private static String expression(List<String> parts) {
        StringBuilder expression = new StringBuilder(parts.getFirst());
        for (int i = 1; i < parts.size() - 1; i++) {
            expression.append("(?>.*?").append(parts.get(i)).append(')');
        }
        return parts.size() == 1
                ? expression.toString()
                : expression.append(".*").append(parts.getLast()).toString();
    }
}
