package drydock.redaction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits the content of a secret file: each line is a secret, and so is each value that may occur without the rest of
/// its line.
final class SecretFileText {
    /// A larger file is not a password, key or configuration; in bytes.
    static final int LARGEST = 64 << 10;

    /// Text of a binary file, if any, is at its start.
    private static final int TEXT_OF_BINARY = 1 << 10;

    private static final int MOST_VALUES = 200;
    private static final int SHORTEST = 3;

    /// Lines of a longer file that are not secret: headings, brackets, the first and last line of a key.
    private static final Pattern FRAME =
            Pattern.compile("\\[[\\w .:-]*\\]|-{3,5}(?:(?:BEGIN|END) [A-Z0-9 ]{1,40}-{3,5})?|[\\p{Punct}\\s]*");

    private static final Pattern PAIR =
            Pattern.compile("[\"']?[\\w.@-]{1,80}[\"']?\\s{0,9}[:=]\\s{0,9}[\"']?([^\"'\\s]{8,400})[\"']?,?");
    private static final Pattern NETRC = Pattern.compile("(?:^|\\s)password\\s+(\\S+)");
    private static final Pattern PGPASS = Pattern.compile("[^:\\s]*:(?:\\d+|\\*):[^:]*:[^:]*:(.+)");

    private SecretFileText() {}

    /// The text of a file; empty if it is too large to be a secret.
    static String decoded(byte[] content) {
        if (content.length > LARGEST) {
            return "";
        }
        String text = new String(content, java.nio.charset.StandardCharsets.UTF_8);
        int zero = text.indexOf('\0');
        return zero < 0 ? text : text.substring(0, Math.min(zero, TEXT_OF_BINARY));
    }

    /// @param name   names the file in marks
    /// @param extent whether the text is complete or its last line was cut
    static List<NamedValue> values(String name, String text, NamedValue.Extent extent) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Set<String> whole = new LinkedHashSet<>();
        Set<String> within = new LinkedHashSet<>();
        for (String line : lines) {
            if (lines.size() == 1 || !FRAME.matcher(line).matches()) {
                whole.add(line);
                within(line, within);
            }
        }
        List<NamedValue> values = new ArrayList<>();
        whole.forEach(line -> {
            boolean cut = extent == NamedValue.Extent.BEGINNING && line.equals(lines.getLast());
            values.add(NamedValue.inFile(name, line, cut ? extent : NamedValue.Extent.WHOLE));
        });
        within.removeAll(whole);
        within.forEach(value -> values.add(NamedValue.inFile(name, value, NamedValue.Extent.WHOLE)));
        return values.stream()
                .filter(value ->
                        value.value().length() >= SHORTEST && !value.value().contains(Redactor.MARK))
                .limit(MOST_VALUES)
                .toList();
    }

    private static void within(String line, Set<String> values) {
        String low = line.toLowerCase(Locale.ROOT);
        Assignments.replace(line, low, (_, value) -> {
            values.add(value);
            return null;
        });
        for (SecretPatterns.Shape shape : SecretPatterns.ALL) {
            if (low.contains(shape.hint())) {
                found(shape.pattern(), line, values);
            }
        }
        found(NETRC, line, values);
        Matcher database = PGPASS.matcher(line);
        if (database.matches()) {
            values.add(database.group(1));
        }
        Matcher pair = PAIR.matcher(line);
        if (pair.matches() && Secrets.unmistakable(pair.group(1))) {
            values.add(pair.group(1));
        }
    }

    private static void found(Pattern pattern, String line, Set<String> values) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            values.add(matcher.group(1));
        }
    }
}
