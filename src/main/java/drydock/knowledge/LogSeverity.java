package drydock.knowledge;

import drydock.knowledge.Paragraphs.Paragraph;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// How serious a program says a log line is, least first, and the words it uses for that.
public enum LogSeverity {
    /// The line states no level.
    NONE,
    DEBUG,
    INFO,
    WARNING,
    ERROR,
    /// The program says that it can't go on.
    FATAL;

    private static final List<Paragraph> ROWS = Paragraphs.ofResource("/drydock/knowledge/severities.txt");

    /// The level of a word, in any case; [#NONE] where it is no level.
    public static LogSeverity of(String word) {
        String first = word.toLowerCase(Locale.ROOT).replaceFirst("^fatal error$", "fatal");
        return Arrays.stream(values())
                .filter(severity -> severity.spellings().contains(first)
                        || severity.in("Field").contains(first))
                .findFirst()
                .orElse(NONE);
    }

    /// The level of a letter that stands for one; [#NONE] for another.
    public static LogSeverity ofLetter(char letter) {
        return Arrays.stream(values())
                .filter(severity -> severity.letters().indexOf(letter) >= 0)
                .findFirst()
                .orElse(NONE);
    }

    /// The level of pino's and bunyan's numbers: 10 (trace) to 60 (fatal).
    public static LogSeverity ofNumber(int number) {
        if (number >= 60) {
            return FATAL;
        } else if (number >= 50) {
            return ERROR;
        } else if (number >= 40) {
            return WARNING;
        }
        return number >= 30 ? INFO : DEBUG;
    }

    /// Whether it is an error or worse.
    public boolean isError() {
        return compareTo(ERROR) >= 0;
    }

    /// All the words that stand for it wherever a level is written, in lower case.
    public Set<String> spellings() {
        Set<String> all = new LinkedHashSet<>(in("Words"));
        all.addAll(in("Short"));
        return all;
    }

    /// The letters that stand for it.
    public String letters() {
        return String.join("", in("Letters"));
    }

    /// A regular expression for any of the words that mean an error or worse in prose.
    public static String errorWord() {
        return anyWord(EnumSet.of(FATAL, ERROR));
    }

    /// A regular expression for any of the words that mean a level below error in prose.
    public static String mildWord() {
        return anyWord(EnumSet.of(WARNING, INFO, DEBUG));
    }

    private static String anyWord(Set<LogSeverity> severities) {
        return severities.stream()
                .flatMap(severity -> severity.in("Words").stream())
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private Set<String> in(String field) {
        return ROWS.stream()
                .filter(row -> row.value("Severity").toUpperCase(Locale.ROOT).equals(name()))
                .flatMap(row -> row.words(field).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
