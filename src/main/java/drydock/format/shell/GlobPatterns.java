package drydock.format.shell;

import drydock.format.shell.ShellInterpreter.Sure;
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
        StringBuilder expression = new StringBuilder();
        boolean bracket = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            bracket = c == '[' || (bracket && c != ']');
            if (bracket || c == ']') {
                expression.append(c == '!' ? '^' : c);
            } else if (c == '*') {
                expression.append(".*?");
            } else {
                expression.append(c == '?' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        try {
            return text.length() < LONGEST
                    && pattern.length() < LONGEST
                    && Pattern.compile(expression.toString(), Pattern.DOTALL)
                            .matcher(text)
                            .matches();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
