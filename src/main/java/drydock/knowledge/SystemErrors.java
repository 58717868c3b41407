package drydock.knowledge;

import java.util.List;

/// Translates the C library's error messages to English if a program prints them in another language.
///
/// It covers the most common languages. Only the library's own words are translated; the program's stay unchanged.
public final class SystemErrors {
    private record Translation(String foreign, String english) {
        /// Whether it is a single word, which may be a part of another.
        boolean word() {
            return foreign.chars().allMatch(c -> c >= 'a' && c <= 'z');
        }
    }

    private static final List<Translation> KNOWN = read();

    private SystemErrors() {}

    /// The line with the first known error in English; the same line if there is none.
    public static String english(String line) {
        for (Translation known : KNOWN) {
            int at = line.indexOf(known.foreign());
            int end = at + known.foreign().length();
            if (at >= 0 && (!known.word() || alone(line, at, end))) {
                return line.substring(0, at) + known.english() + line.substring(end);
            }
        }
        return line;
    }

    private static boolean alone(String line, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(line.charAt(from - 1)))
                && (to == line.length() || !Character.isLetterOrDigit(line.charAt(to)));
    }

    private static List<Translation> read() {
        return Paragraphs.ofResource("/drydock/knowledge/system-errors.txt").stream()
                .flatMap(row ->
                        row.values("Foreign").stream().map(foreign -> new Translation(foreign, row.value("English"))))
                .toList();
    }
}
