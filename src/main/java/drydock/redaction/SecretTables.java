package drydock.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The patterns of secrets that are kept as data: tokens of services, and places in commands and configurations.
final class SecretTables {
    private static final String TOKEN = "it has the format of a known access token";
    private static final String PLACE = "it is in the place of a secret in a command or a configuration";

    /// Between two words of a command line; in an argument list of a trace or of JSON, with quotes and a comma.
    private static final String NEXT = "(?:\\s{1,5}|\\\\?[\"'],?\\s{0,3}\\\\?[\"'])";

    private static final String VALUE = "\\\\?[\"']?((?![-‹$<])[^\\s\"'‹,\\]\\\\]{3,200})";

    /// A fixed text at the start of a pattern.
    private static final Pattern FIXED = Pattern.compile("^((?:[A-Za-z0-9_:/-]|\\\\\\.){2,40})(?![?*{+|])");

    private SecretTables() {}

    static List<SecretPatterns.Shape> all() {
        List<SecretPatterns.Shape> shapes = new ArrayList<>();
        for (List<String> row : rows("tokens.tsv")) {
            shapes.add(token(row.get(1), row.size() > 2 ? row.get(2) : ""));
        }
        for (List<String> row : rows("places.tsv")) {
            String quoted = row.get(2).replace("[\"']", "\\\\{0,3}[\"']");
            String pattern = quoted.replace("QUOTE", "\\\\{0,3}\"")
                    .replace("NEXT", NEXT)
                    .replace("VALUE", VALUE)
                    .replace("[^\\s", "[^\\s\\x1b");
            boolean word = Character.isLetterOrDigit(pattern.charAt(0)) || pattern.startsWith("(?:");
            String begin = word ? SecretPatterns.BEGIN : "";
            shapes.add(new SecretPatterns.Shape(
                    row.get(0), row.get(1), SecretPatterns.ANYWHERE, PLACE, Pattern.compile(begin + pattern)));
        }
        return shapes;
    }

    /// @param contained a text that every line with one contains, if the pattern does not begin with a fixed text
    private static SecretPatterns.Shape token(String pattern, String contained) {
        Matcher fixed = FIXED.matcher(pattern);
        String hint = fixed.find() ? fixed.group(1).replace("\\", "").toLowerCase(Locale.ROOT) : "";
        // Its first character is tested before what may stand in front of it, since that is quicker.
        String first = pattern.startsWith("[") ? "(?=" + pattern.substring(0, pattern.indexOf(']') + 1) + ")" : "";
        String whole = first + SecretPatterns.BEGIN + "(" + pattern + ")(?![A-Za-z0-9])";
        return new SecretPatterns.Shape(
                "access token",
                hint.isEmpty() ? contained : hint,
                hint.isEmpty() ? SecretPatterns.ANYWHERE : 0,
                TOKEN,
                Pattern.compile(whole));
    }

    /// The rows of a table, cut at tabs.
    private static List<List<String>> rows(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }

    /// The lines of a resource without remarks.
    static List<String> lines(String name) {
        try (InputStream stream =
                Objects.requireNonNull(SecretTables.class.getResourceAsStream("/drydock/redaction/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
