package drydock.knowledge;

import drydock.knowledge.Paragraphs.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private static final Pattern NUMBER =
            Pattern.compile("\\berrno[\"']?\\s*[:=]\\s*[\"']?-?(\\d{1,3})\\b", Pattern.CASE_INSENSITIVE);

    private static final List<Translation> KNOWN = read();
    private static final Map<String, String> NUMBERED = rows().stream()
            .filter(row -> !row.values("Number").isEmpty())
            .collect(Collectors.toMap(row -> row.value("Number"), row -> row.value("English")));

    private SystemErrors() {}

    /// The line with the first known error in English; the same line if there is none. What a line gives as a number
    /// alone follows it in words.
    public static String english(String line) {
        Matcher number = NUMBER.matcher(line);
        String words = number.find() ? NUMBERED.getOrDefault(number.group(1), "") : "";
        return words.isEmpty() || line.contains(words) ? translated(line) : line + " (" + words + ")";
    }

    private static String translated(String line) {
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
        return rows().stream()
                .flatMap(row ->
                        row.values("Foreign").stream().map(foreign -> new Translation(foreign, row.value("English"))))
                .toList();
    }

    private static List<Paragraph> rows() {
        return Paragraphs.ofResource("/drydock/knowledge/system-errors.txt");
    }
}
