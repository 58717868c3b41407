package drydock.redaction;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds values whose secret name is next to them, but not before a sign: `<password>…</password>`, `"name":
/// "DB_PASSWORD", "value": "…"`, `define('DB_PASSWORD', '…')`.
final class NamedValues {
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    /// One such notation; group 1 is the name and group 2 the value.
    ///
    /// @param hint  a text in lower case that every match contains
    /// @param clear whether the second part can only be a value; names can follow each other too, as in
    ///              `require("password", "username")` or `get("API_KEY", "API_SECRET")`
    private record Way(String hint, boolean clear, Pattern pattern) {
        boolean masks(String name, String value) {
            boolean variable =
                    CONSTANT.matcher(name).matches() && !CONSTANT.matcher(value).matches();
            return SecretNames.secretForSure(name)
                    && Assignments.holds(value)
                    && (clear || variable || Assignments.strongLooking(value));
        }
    }

    private static final List<Way> WAYS = List.of(
            new Way("</", true, Pattern.compile("<([A-Za-z][\\w.:-]{0,60})>([^<>\\s‹][^<>‹]{2,400})</")),
            new Way(
                    "value",
                    true,
                    Pattern.compile("(?i)\\b(?:name|key)[\\\\\"']{0,4}\\s{0,3}[=:]\\s{0,3}[\\\\\"']{0,4}"
                            + "([a-z_][\\w.:-]{1,60})[\\\\\"']{0,4}\\s{0,3},?\\s{0,3}[\\\\\"']{0,4}"
                            + "value[\\\\\"']{0,4}\\s{0,3}[=:]\\s{0,3}[\\\\\"']{1,4}([^\\\\\"'‹]{3,400})")),
            new Way(
                    "(",
                    false,
                    Pattern.compile(
                            "\\(\\s{0,3}\\\\{0,3}[\"']([A-Za-z_][\\w.-]{1,60})\\\\{0,3}[\"']\\s{0,2},\\s{0,3}\\\\{0,3}[\"']"
                                    + "([^\"'\\\\‹]{3,400})\\\\{0,3}[\"']")));

    private NamedValues() {}

    /// The text with every such value replaced.
    ///
    /// @param low  the text in lower case
    /// @param mask gives the replacement for name and value; null keeps the value
    static String replace(String text, String low, BiFunction<String, String, @Nullable String> mask) {
        String masked = text;
        for (Way way : WAYS) {
            if (low.contains(way.hint()) && Assignments.mentions(low)) {
                masked = replace(masked, way, mask);
            }
        }
        return masked;
    }

    private static String replace(String text, Way way, BiFunction<String, String, @Nullable String> mask) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        Matcher matcher = way.pattern().matcher(text);
        while (matcher.find()) {
            String mark = way.masks(matcher.group(1), matcher.group(2))
                    ? mask.apply(matcher.group(1), matcher.group(2))
                    : null;
            if (mark != null) {
                out.append(text, from, matcher.start(2)).append(mark);
                from = matcher.end(2);
            }
        }
        return from == 0 ? text : out.append(text, from, text.length()).toString();
    }
}
