package drydock.model;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes an argument list the way a POSIX shell reads it back.
public final class CommandLine {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private CommandLine() {}

    /// All words, quoted where needed, on one line.
    public static String of(List<String> words) {
        return words.stream().map(CommandLine::quote).collect(Collectors.joining(" "));
    }

    /// One word, in single quotes where the shell would read it otherwise. Control characters become `?`, so that
    /// nothing hostile reaches a terminal by pasting.
    public static String quote(String word) {
        String safe = word.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
        if (PLAIN.matcher(safe).matches()) {
            return safe;
        }
        return "'" + safe.replace("'", "'\\''") + "'";
    }
}
