package drydock.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds values assigned to a name that suggests a secret: `DB_PASSWORD=…`, `"apiKey": "…"`, `--token=…`,
/// `X-Api-Key: …`.
final class Assignments {
    /// Where a value without quotes ends.
    private static final Pattern BARE = Pattern.compile("[^\\s\"'`&;,)\\]}<>\\\\|\\x1b]{1,4096}+");

    private static final Pattern QUOTED = Pattern.compile("(?:[^\"'\\\\]|\\\\(?!\\\\{0,2}[\"'])){1,4096}+");

    /// Words that are not secret values.
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

    /// Values that are not secrets: stars, small numbers, paths and addresses.
    private static final Pattern PLAIN = Pattern.compile("[*x•.-]+|\\d{1,4}|/[\\w./-]*|[a-z]{1,10}://.*");

    private static final Pattern CODE = Pattern.compile("\\d{4,8}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/_=-]+");
    private static final Pattern LICENCE_KEY =
            Pattern.compile("(?:[A-Z0-9]{4,8}-){2,7}[A-Z0-9]{4,8}|(?=[A-Z]*\\d)[A-Z0-9]{20,}|[A-Za-z0-9+/=]{40,}");

    /// The fingerprint of a public key, as images publish it.
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{40}");

    /// An expression of a program, such as `os.environ[` or `process.env.NAME`, and a placeholder.
    private static final Pattern CALL =
            Pattern.compile("(?:[a-z][\\w]*\\.)+[\\w]+(?:[\\[(].*)?|\\[[A-Za-z*]+|[A-Z]{3,12}");

    private Assignments() {}

    /// A cheap first test: most lines name no secret.
    static boolean mentions(String low) {
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
                || low.contains("signature")
                || OTHERS.stream().anyMatch(low::contains);
    }

    /// The same for a text of which some word may be a name.
    static boolean mentionsName(String text) {
        return mentions(text.toLowerCase(java.util.Locale.ROOT));
    }

    private static final java.util.List<String> OTHERS = java.util.List.of(
            "pw",
            "kennwort",
            "mdp",
            "contrasena",
            "senha",
            "wachtwoord",
            "losenord",
            "haslo",
            "heslo",
            "jelszo",
            "sifre",
            "salasana",
            "adgangskode",
            "parola",
            "sandi",
            "pin",
            "otp",
            "mnemonic",
            "seed",
            "pepper",
            "hmac",
            "unseal",
            "licen",
            "priv",
            "psk",
            "bearer",
            "clave",
            "assertion",
            "login",
            "refresh",
            "code");

    /// The text with every such value replaced.
    ///
    /// @param mask gives the replacement for name and value; null keeps the value
    /// @param low  the text in lower case
    static String replace(
            String text, String low, BiFunction<String, String, @org.jspecify.annotations.Nullable String> mask) {
        if ((text.indexOf('=') < 0 && text.indexOf(':') < 0) || !mentions(low)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int sign = sign(text, 0); sign >= 0; sign = sign(text, Math.max(sign + 1, from))) {
            String name = NameBefore.before(text, sign);
            boolean named = mentions(name.toLowerCase(Locale.ROOT));
            if (!named || !(SecretNames.secret(name) || SecretNames.someKey(name))) {
                continue;
            }
            int begin = valueAfter(text, sign);
            boolean quoted = begin > 0 && "\"'".indexOf(text.charAt(begin - 1)) >= 0;
            Matcher value = (quoted ? QUOTED : BARE).matcher(text).region(begin, text.length());
            if (value.lookingAt() && masks(name, text.charAt(sign), quoted, value.group())) {
                String mark = mask.apply(name, value.group());
                if (mark != null) {
                    out.append(text, from, value.start()).append(mark);
                    from = value.end();
                }
            }
        }
        return from == 0 ? text : out.append(text, from, text.length()).toString();
    }

    private static int sign(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' || c == ':') {
                return i;
            }
        }
        return -1;
    }

    /// The start of the value: after an arrow, one or two spaces, the `Some(` of an option, and a quote.
    private static int valueAfter(String text, int sign) {
        int at = sign + 1;
        if (at < text.length() && (text.charAt(at) == '>' || text.charAt(at) == '=')) {
            at++;
        }
        for (int blanks = 0; blanks < 3 && at < text.length() && text.charAt(at) == ' '; blanks++) {
            at++;
        }
        at += text.startsWith("Some(", at) ? "Some(".length() : 0;
        // A literal of bytes, as Python writes it.
        boolean bytes = at + 1 < text.length()
                && "bru".indexOf(text.charAt(at)) >= 0
                && "\"'".indexOf(text.charAt(at + 1)) >= 0;
        int quote = bytes ? at + 1 : at;
        while (quote < text.length() && quote - at < 3 && text.charAt(quote) == '\\') {
            quote++;
        }
        boolean quoted = quote < text.length() && "\"'".indexOf(text.charAt(quote)) >= 0;
        return quoted ? quote + 1 : at;
    }

    private static boolean masks(String name, char sign, boolean quoted, String value) {
        if (SecretNames.code(name) && CODE.matcher(value).matches()) {
            return true;
        }
        if (!holds(value) || CALL.matcher(value).matches()) {
            return false;
        }
        if (SecretNames.licence(name)) {
            return LICENCE_KEY.matcher(value).matches();
        }
        if (!SecretNames.secret(name)) {
            return value.length() >= 16
                    && strongLooking(value)
                    && KEY.matcher(value).matches()
                    && !FINGERPRINT.matcher(value).matches();
        }
        if (!SecretNames.secretForSure(name)) {
            return strongLooking(value) || Randomness.irregular(value);
        }
        if (sign == '=') {
            return value.length() >= 3;
        }
        // Prose can follow a colon too: "token: unexpected }", "password: required".
        return quoted
                ? value.length() >= 4 && value.indexOf(' ') < 0
                : strongLooking(value) || Randomness.unusual(value);
    }

    /// Whether the text is a value: a variable or substitution in a script is not, and neither is a mark.
    static boolean holds(String value) {
        return !value.startsWith("$")
                && !value.startsWith("%")
                && !value.contains(Redactor.MARK)
                && !value.startsWith("{{")
                && !NOTHING.contains(value.toLowerCase(Locale.ROOT))
                && !PLAIN.matcher(value).matches();
    }

    /// Whether the value is long enough and not a plain word.
    static boolean strongLooking(String value) {
        return value.length() >= 8
                && value.chars().anyMatch(Character::isDigit)
                && value.chars().anyMatch(Character::isLetter);
    }
}
