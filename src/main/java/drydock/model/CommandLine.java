package drydock.model;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Quotes an argument list for a POSIX shell.
public final class CommandLine {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private CommandLine() {}

    /// All words, quoted where needed, on one line.
    public static String of(List<String> words) {
        return words.stream().map(CommandLine::quote).collect(Collectors.joining(" "));
    }

    /// In double quotes, as JSON and YAML have it.
    public static String doubleQuoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// One word, in single quotes if the shell would change it. Control characters become `?`, so that pasting it into
    /// a terminal is safe.
    public static String quote(String word) {
        String safe = word.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
        if (PLAIN.matcher(safe).matches()) {
            return safe;
        }
        return "'" + safe.replace("'", "'\\''") + "'";
    }
}
