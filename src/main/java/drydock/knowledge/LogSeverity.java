package drydock.knowledge;

import drydock.knowledge.Paragraphs.Paragraph;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How serious programs say a line is, and the words they use for it.
public enum LogSeverity {
    ERROR,
    WARN,
    INFO,
    DEBUG;

    private static final List<Paragraph> ROWS = Paragraphs.ofResource("/drydock/knowledge/severities.txt");

    /// Words that mean it in prose too, in lower case.
    public Set<String> words() {
        return row().words("Words");
    }

    /// All the words that stand for it where a level is written, in lower case.
    public Set<String> spellings() {
        Set<String> all = new LinkedHashSet<>(words());
        all.addAll(row().words("Short"));
        return all;
    }

    private Paragraph row() {
        return ROWS.stream()
                .filter(row -> row.value("Severity").toUpperCase(Locale.ROOT).equals(name()))
                .findFirst()
                .orElseThrow();
    }

    /// The severity that a level's word stands for.
    ///
    /// @param word in any case
    public static Optional<LogSeverity> named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(severity -> severity.spellings().contains(lower))
                .findFirst();
    }

    /// A regular expression for any of the words that mean these in prose.
    public static String anyWord(LogSeverity... severities) {
        return Stream.of(severities)
                .flatMap(severity -> severity.words().stream())
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
