package drydock.format.shell;

/// Finds where quotes, substitutions and brackets of a script end.
final class ShellQuoting {
    private static final int DEEPEST = 40;

    private ShellQuoting() {}

    /// The end of the quoted or substituted piece that starts at an offset; the end of the text when it is not closed.
    static int end(String text, int start) {
        return end(text, start, 0);
    }

    private static int end(String text, int start, int depth) {
        char c = text.charAt(start);
        if (depth > DEEPEST) {
            return text.length();
        }
        return switch (c) {
            case '\\' -> Math.min(start + 2, text.length());
            case '\'' -> after(text, text.indexOf(c, start + 1));
            case '`' -> backquoted(text, start + 1);
            case '"' -> closed(text, start + 1, '"', depth);
            case '$' -> substitution(text, start, depth);
            default -> start + 1;
        };
    }

    private static int substitution(String text, int start, int depth) {
        if (text.startsWith("$(", start)) {
            return closed(text, start + 2, ')', depth);
        }
        if (text.startsWith("${", start)) {
            return closed(text, start + 2, '}', depth);
        }
        return start + 1;
    }

    /// The offset behind the closing bracket of the one at an offset.
    static int closing(String text, int open) {
        return closed(text, open + 1, ')', 0);
    }

    private static int closed(String text, int from, char closer, int depth) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == closer) {
                return at + 1;
            }
            boolean nested = c == '\\' || c == '`' || c == '$' || (closer != '"' && (c == '"' || c == '\''));
            if (nested) {
                at = end(text, at, depth + 1);
            } else if (closer == ')' && c == '(') {
                at = depth > DEEPEST ? text.length() : closed(text, at + 1, ')', depth + 1);
            } else {
                at++;
            }
        }
        return text.length();
    }

    /// Inside, a backslash takes the next backquote away its meaning.
    private static int backquoted(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '`') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    private static int after(String text, int found) {
        return found < 0 ? text.length() : found + 1;
    }
}
