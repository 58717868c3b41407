package drydock.redaction;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Masks values whose secret name is in the previous line: `- name: DB_PASSWORD` and then `value: …`, or the password
/// of a `.netrc` with several lines.
final class NamedLines {
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:^|[\\s\"'{-])(?:name|key)[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?([a-z_][\\w.-]{1,60})[\"']?,?\\s{0,9}$"
                    + "|(?:^|\\s)variable\\s{1,3}\"([a-z_][\\w-]{1,60})\"\\s{0,3}\\{\\s{0,9}$");
    private static final Pattern VALUE = Pattern.compile(
            "(?i)^[\\s\\d|]{0,40}[\"']?(?:value|default)[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?([^\"'\\s‹][^\"'‹]{2,})");
    private static final Pattern MACHINE = Pattern.compile("^[\\s\\d|]{0,40}(?:machine|login)\\s{1,9}\\S+\\s{0,9}$");
    private static final Pattern PASSWORD = Pattern.compile("^[\\s\\d|]{0,40}password\\s{1,9}([^\\s‹]{3,})\\s{0,9}$");

    private String before = "";

    /// The line with such a value masked.
    ///
    /// @param mark gives the replacement for the value
    String mask(String line, UnaryOperator<String> mark) {
        String previous = before;
        before = line.length() <= 400 ? line : "";
        if (previous.isEmpty() || before.isEmpty()) {
            return line;
        }
        Matcher value = VALUE.matcher(line);
        if (value.lookingAt() && named(previous, value.group(1))) {
            return replaced(line, value, mark);
        }
        Matcher password = PASSWORD.matcher(line);
        return password.lookingAt() && MACHINE.matcher(previous).lookingAt() && Assignments.holds(password.group(1))
                ? replaced(line, password, mark)
                : line;
    }

    private static boolean named(String line, String value) {
        Matcher name = NAME.matcher(line);
        return name.find()
                && SecretNames.secretForSure(name.group(1) == null ? name.group(2) : name.group(1))
                && Assignments.holds(value);
    }

    private static String replaced(String line, Matcher found, UnaryOperator<String> mark) {
        return line.substring(0, found.start(1)) + mark.apply(found.group(1)) + line.substring(found.end(1));
    }
}
