package drydock.redaction;

/// Reads the name before an equals sign or colon, backwards; a pattern would try every position of a long line.
final class NameBefore {
    private static final int LONGEST = 61;

    private NameBefore() {}

    /// The name before the sign, skipping quotes, escapes and one or two spaces between them; empty if there is none.
    static String before(String text, int sign) {
        int end = sign;
        if (end > 0 && text.charAt(end - 1) == ':') {
            end--;
        }
        end = back(text, end, " ", 3);
        end = back(text, end, "\"'", 1);
        end = back(text, end, "\\", 3);
        int begin = end;
        while (begin > 0 && end - begin < LONGEST && named(text.charAt(begin - 1))) {
            begin--;
        }
        return afterEscape(text, begin, end);
    }

    private static boolean named(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-');
    }

    private static int back(String text, int end, String signs, int most) {
        int at = end;
        while (at > 0 && end - at < most && signs.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /// The name without characters of a trace's escape (`\\n`) or of a colour code before it.
    private static String afterEscape(String text, int begin, int end) {
        String name = text.substring(begin, end);
        char before = begin > 0 ? text.charAt(begin - 1) : ' ';
        if (before == '\\' && !name.isEmpty() && "nrtfv".indexOf(name.charAt(0)) >= 0) {
            name = name.substring(1);
        } else if (before == '[' || before == ';') {
            name = name.replaceFirst("^[0-9]{1,3}m", "");
        }
        if (name.startsWith("-D")) {
            // A system property of Java.
            name = name.substring(2);
        }
        int first = 0;
        while (first < name.length() && !Character.isLetter(name.charAt(first)) && name.charAt(first) != '_') {
            first++;
        }
        return name.substring(first);
    }
}
