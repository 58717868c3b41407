package drydock.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values that a text gives to a name which speaks of a secret: `DB_PASSWORD=…`, `"apiKey": "…"`, `--token=…`,
/// `X-Api-Key: …`.
final class Assignments {
    /// The value is what follows; bounded everywhere, because the line may be hostile. A name begins where a word does.
    private static final Pattern NAMED = Pattern.compile("(?<![A-Za-z0-9_.])([A-Za-z_][A-Za-z0-9_.-]{1,60}+)"
            + "(\\\\{0,3}[\"']?\\s{0,3}(=>|:=|[=:])\\s{0,3})(\\\\{0,3}[\"'])?");

    /// Where a value without quotes ends.
    private static final Pattern BARE = Pattern.compile("[^\\s\"'`&;,)\\]}<>\\\\|]{1,4096}+");

    private static final Pattern QUOTED = Pattern.compile("(?:[^\"'\\\\]|\\\\(?!\\\\{0,2}[\"'])){1,4096}+");

    /// What stands for no value at all.
    private static final Set<String> NOTHING = Set.of(
            "true",
            "false",
            "yes",
            "no",
            "none",
            "null",
            "nil",
            "undefined",
            "unset",
            "missing",
            "required",
            "empty",
            "not",
            "is",
            "must",
            "invalid",
            "set",
            "on",
            "off",
            "string",
            "str",
            "bytes",
            "redacted",
            "hidden",
            "0",
            "1");

    private Assignments() {}

    /// Cheap: most lines name nothing that is secret.
    private static boolean mentions(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        return low.contains("pass")
                || low.contains("secret")
                || low.contains("token")
                || low.contains("key")
                || low.contains("cred")
                || low.contains("auth")
                || low.contains("pwd")
                || low.contains("jwt")
                || low.contains("salt")
                || low.contains("pat")
                || low.contains("cookie")
                || low.contains("signature");
    }

    /// The text with every such value replaced.
    ///
    /// @param mask from name and value to what stands there instead; null leaves it
    static String replace(String text, BiFunction<String, String, @org.jspecify.annotations.Nullable String> mask) {
        if ((text.indexOf('=') < 0 && text.indexOf(':') < 0) || !mentions(text)) {
            return text;
        }
        Matcher named = NAMED.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = 0; at < text.length() && named.find(at); ) {
            at = named.end();
            String name = named.group(1);
            if (!SecretNames.secret(name)) {
                continue;
            }
            boolean quoted = named.group(4) != null;
            Matcher value = (quoted ? QUOTED : BARE).matcher(text).region(named.end(), text.length());
            if (value.lookingAt() && masks(name, named.group(3), quoted, value.group())) {
                String mark = mask.apply(name, value.group());
                if (mark != null) {
                    out.append(text, from, value.start()).append(mark);
                    from = value.end();
                    at = from;
                }
            }
        }
        return from == 0 ? text : out.append(text, from, text.length()).toString();
    }

    private static boolean masks(String name, String sign, boolean quoted, String value) {
        // A variable or a substitution of a script holds nothing yet; a mark is none either.
        if (value.startsWith("$")
                || value.startsWith("%")
                || value.contains(Redactor.MARK)
                || value.startsWith("{{")
                || NOTHING.contains(value.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (value.matches("[*x•.-]+|\\d{1,4}|/[\\w./-]*|[a-z]{1,10}://.*")) {
            return false;
        }
        if (!SecretNames.secretForSure(name)) {
            return strongLooking(value);
        }
        if (sign.equals("=")) {
            return value.length() >= 3;
        }
        // After a colon stands prose as well: "token: unexpected }", "password: required".
        return quoted ? value.length() >= 4 && value.indexOf(' ') < 0 : strongLooking(value);
    }

    /// Long enough, and no word.
    static boolean strongLooking(String value) {
        return value.length() >= 8
                && value.chars().anyMatch(Character::isDigit)
                && value.chars().anyMatch(Character::isLetter);
    }
}
