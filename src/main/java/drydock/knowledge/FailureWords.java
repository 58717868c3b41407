package drydock.knowledge;

import drydock.knowledge.Paragraphs.Paragraph;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words by which a line of output says that something went wrong: a hint where to look, never a fact.
public final class FailureWords {
    private static final List<Paragraph> ROWS = Paragraphs.ofResource("/drydock/knowledge/failure-words.txt");
    private static final Pattern ANY = pattern(ROWS.stream());
    private static final Pattern GRAVE =
            pattern(ROWS.stream().filter(row -> row.value("Kind").equals("grave")));

    private FailureWords() {}

    /// Whether any of them is in the line.
    public static boolean anyIn(String line) {
        return ANY.matcher(line).find();
    }

    /// Whether the line has words so grave that it is no mere warning, even if it calls itself one.
    public static boolean graveIn(String line) {
        return GRAVE.matcher(line).find();
    }

    private static Pattern pattern(Stream<Paragraph> rows) {
        String phrases = rows.flatMap(row -> row.values("Phrase").stream()).collect(Collectors.joining("|"));
        return Pattern.compile("\\b(?:" + LogSeverity.errorWord() + "|" + phrases + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
