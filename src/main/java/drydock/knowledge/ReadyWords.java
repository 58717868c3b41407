package drydock.knowledge;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words by which a server says that it takes requests from now on.
public final class ReadyWords {
    private static final Pattern ANY = Pattern.compile(
            Paragraphs.ofResource("/drydock/knowledge/ready-words.txt").stream()
                    .flatMap(row -> row.values("Phrase").stream())
                    .collect(Collectors.joining("|", "(?:", ")")),
            Pattern.CASE_INSENSITIVE);

    private ReadyWords() {}

    public static boolean in(String line) {
        return ANY.matcher(line).find();
    }
}
