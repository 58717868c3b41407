package drydock.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line with a planted secret, from `canary/secrets.txt`.
///
/// @param line   as a program may print it
/// @param secret the part of it that must not leave
/// @param kind   the line as it stands in the file, without a value
record Planted(String line, String secret, String kind) {
    private static final Pattern MARKED = Pattern.compile("«([^»]*)»");
    private static final Pattern FILLED = Pattern.compile("\\{(alnum|base32|hex|lower|upper|digits|b64):(\\d+)}");
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";

    static List<Planted> all() {
        return lines("secrets.txt").stream().map(Planted::of).toList();
    }

    static List<String> lookAlikes() {
        return lines("look-alikes.txt");
    }

    private static Planted of(String kind) {
        String filled = filled(kind);
        Matcher secret = MARKED.matcher(filled);
        if (!secret.find()) {
            throw new IllegalStateException("no secret is marked: " + kind);
        }
        String value = secret.group(1);
        return new Planted(secret.replaceFirst(Matcher.quoteReplacement(value)), value, kind);
    }

    /// The same text for the same line in every run.
    private static String filled(String kind) {
        Random random = new Random(kind.hashCode());
        return FILLED.matcher(kind)
                .replaceAll(match -> value(match.group(1), Integer.parseInt(match.group(2)), random));
    }

    private static String value(String alphabet, int length, Random random) {
        String letters = switch (alphabet) {
            case "base32" -> UPPER.substring(0, 26) + "234567";
            case "hex" -> DIGITS + "abcdef";
            case "lower" -> LOWER;
            case "upper" -> UPPER + DIGITS;
            case "digits" -> DIGITS;
            case "b64" -> LOWER + UPPER + DIGITS + "+/";
            default -> LOWER + UPPER + DIGITS;
        };
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        if (alphabet.equals("alnum") && length >= 5) {
            // A password without a digit is rare, and without a letter too.
            text.setCharAt(1, '7');
            text.setCharAt(2, 'k');
        }
        return text.toString();
    }

    private static List<String> lines(String name) {
        try (InputStream stream = Objects.requireNonNull(Planted.class.getResourceAsStream("/canary/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
