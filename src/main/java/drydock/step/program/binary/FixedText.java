package drydock.step.program.binary;

import drydock.knowledge.Thresholds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The fixed part of an expected line, which a program contains as text: the pieces between values.
public final class FixedText {
    /// `{}`, `{name}`, `%s`, `${name}`.
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$?\\{[^{}]{0,60}}|%[-+ #0-9.*]{0,8}(?:ll|[hlzjt])?[a-zA-Z]");

    /// Words that look like values: numbers, addresses, paths.
    private static final Pattern VALUE = Pattern.compile("\\S*[0-9/=@]\\S*");

    private FixedText() {}

    /// A file to search.
    public static final class Searched {
        private final byte[] bytes;

        public Searched(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean holds(String text) {
            return find(bytes, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Whether a file contains a line's text: all of it, or else the longest piece without values.
    public static boolean stands(String line, Searched file) {
        String text = line.strip();
        if (file.holds(text)) {
            return true;
        }
        List<String> parts = pieces(PLACEHOLDER, text);
        boolean template =
                parts.size() > 1 || (parts.size() == 1 && !parts.getFirst().equals(text));
        if (template) {
            return !parts.isEmpty() && parts.stream().allMatch(part -> stands(part, file));
        }
        return longest(pieces(VALUE, text))
                .filter(piece -> !piece.equals(text))
                .map(file::holds)
                .orElse(false);
    }

    /// Whether a printed line is the expected one, with any values.
    public static boolean printed(String line, String printed) {
        List<String> parts = pieces(PLACEHOLDER, line.strip());
        return parts.isEmpty() ? printed.contains(line.strip()) : parts.stream().allMatch(printed::contains);
    }

    private static List<String> pieces(Pattern between, String text) {
        return Arrays.stream(between.split(text))
                .map(String::strip)
                .filter(piece -> piece.length() >= Thresholds.CHARACTERS_OF_A_TEXT)
                .toList();
    }

    private static Optional<String> longest(List<String> pieces) {
        return pieces.stream().max(Comparator.comparingInt(String::length));
    }

    private static boolean find(byte[] bytes, byte[] sought) {
        if (sought.length == 0) {
            return false;
        }
        for (int at = 0; at <= bytes.length - sought.length; at++) {
            if (bytes[at] == sought[0] && Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }
}
