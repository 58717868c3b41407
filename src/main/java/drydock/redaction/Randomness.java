package drydock.redaction;

import java.util.Arrays;
import java.util.regex.Pattern;

/// Judges whether a text without digits is made of words, or of letters that somebody or something drew.
///
/// A sign among others: it decides only where a name or a text has announced a secret.
final class Randomness {
    /// A word, a name in camel case, or an acronym beside a word: `parseJSON`, `XMLParser`.
    private static final Pattern ORDINARY =
            Pattern.compile("[A-Z]?[a-z]*(?:[A-Z][a-z]{2,})*(?:[A-Z]{2,5})?|[A-Z]+|[A-Z]{2,5}[a-z]{3,}");

    private static final Pattern RARE_SIGN = Pattern.compile("[A-Za-z][!#$%^&*+~][A-Za-z]");
    private static final Pattern SEPARATOR = Pattern.compile("[_.-]");
    private static final Pattern IRREGULAR = Pattern.compile("[a-z][A-Z](?![a-z]{2})");

    /// Minimum number of irregular capitals in a random text without signs.
    private static final int IRREGULAR_CAPITALS = 3;

    private Randomness() {}

    /// Whether it has capitals, small letters and signs, and is not a name made of words.
    static boolean unusual(String value) {
        return value.length() >= 8
                && value.chars().anyMatch(c -> c >= 'a' && c <= 'z')
                && value.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
                && (RARE_SIGN.matcher(value).find() || oddSegment(value));
    }

    private static boolean oddSegment(String value) {
        String[] segments = SEPARATOR.split(value, -1);
        return segments.length > 1
                && Arrays.stream(segments).noneMatch(String::isEmpty)
                && !Arrays.stream(segments)
                        .allMatch(segment -> ORDINARY.matcher(segment).matches());
    }

    /// Whether its letters are capital and small without a rule, as in a generated key.
    static boolean irregular(String value) {
        return value.length() >= 12 && IRREGULAR.matcher(value).results().count() >= IRREGULAR_CAPITALS;
    }
}
