package drydock.redaction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds secrets that a text announces in words, in several languages: “A temporary password is generated for root:
/// …”, “mot de passe : …”, “with token …”.
final class Announcements {
    private static final List<String> WORDS = SecretTables.lines("words.txt").stream()
            .flatMap(line -> Arrays.stream(line.split("\\|")))
            .toList();

    private static final List<String> HINTS =
            WORDS.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();

    private static final List<String> CODE_HINTS = List.of(
            "one-time",
            "one time",
            "tion code",
            "login code",
            "security code",
            "pin code",
            "2fa code",
            "pin:",
            "pin is",
            "pin =",
            "pin=",
            "pin :",
            "otp");
    private static final List<String> PAIR_HINTS = List.of(
            "credential:",
            "credentials:",
            "login:",
            "account:",
            "logins:",
            "credentials :",
            "log in with",
            "login with",
            "sign in with",
            "log in as",
            "login as");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /// The start of a word, also after an escape such as the `\\n` of a trace or a colour code.
    private static final String BEGIN =
            "(?:(?<![\\p{L}\\d_.\\\\-])|(?<=\\\\[nrtfv])|(?<=\\\\[0-7]{1,3})|(?<=\\[[0-9;]{0,8}m))";

    private static final String WORD =
            WORDS.stream().map(Pattern::quote).collect(Collectors.joining("|", BEGIN + "(?:", ")s?(?![\\p{L}\\d_-])"));
    private static final String QUOTED = "\\\\?[\"'`“„«]([^\\s\"'`”“»‹\\\\]{4,200})\\\\?[\"'`”“»]";
    private static final String BARE =
            "([^\\s\"'`‹›|<>,;:()\\[\\]{}\\\\/\\x1b][^\\s\"'`‹›|<>,;\\[\\]{}\\\\\\x1b]{4,200})";
    private static final String SIGN = "\\s{0,3}(?:[:：=]\\s{0,2}\\||[:：=]|->|=>|:=|\\|)\\s{0,9}";
    private static final String IS =
            "\\s{1,3}(?:is|are|was|set to|changed to|lautet|ist|est|es|é|è|er|är|to|jest|je)\\s{0,2}:?\\s{1,3}";

    /// After the word, up to the value.
    private static final List<Pattern> WAYS = List.of(
            way(WORD + "[^:=\\n\\\\\"‹›]{0,90}?" + SIGN + "(?:" + QUOTED + "|" + BARE + ")"),
            way(WORD + "(?:\\s{1,2}(?:for|of|pour|für|para|per)\\s[^:\\n\\\\\"]{1,60}?)?" + IS + "(?:" + QUOTED + "|"
                    + BARE + ")"),
            way("(?:パスワード|비밀번호|암호|密码|密碼)[はが은는이가为是]\\s{0,2}(?:" + QUOTED + "|" + BARE + ")"),
            way("(?:with|using|mit|avec|con|com)\\s{1,2}(?:the\\s{1,2})?" + WORD + "\\s{1,2}(?:" + QUOTED + "|" + BARE
                    + ")"),
            way("(?:^|[\\s\"|]|\\\\[nrt]|\\[[0-9;]{0,8}m)(?i:\\s{0,9})" + WORD + "\\s{1,12}(?:" + QUOTED + "|" + BARE
                    + ")\\s{0,3}(?:$|\\\\n|[\"|\\x1b])"));

    /// Codes of digits, which only these words make a secret.
    private static final Pattern CODE = way(
            BEGIN + "(?:one[- ]time (?:password|code|pin)|verification code|login code"
                    + "|security code|pin code|pin|otp|2fa code|totp)(?:\\s{1,2}is|\\s{0,2}:|\\s{0,2}=)\\s{0,3}()(\\d{4,8})(?!\\d)");

    /// A user and a password in one word.
    private static final Pattern PAIR = way(
            "(?:(?:credentials?|login|account)\\s{0,2}:|(?:log|sign)\\s?in (?:with|as))\\s{0,2}[a-z_][\\w.@-]{0,40}(?:\\s?/\\s?|:)()([^\\s\"'‹/\\\\:]{6,100})");

    private static final Pattern USER =
            way("(?:user|account) [a-z_][\\w.-]{0,30}/()([^\\s\"'‹/\\\\]{6,100})(?= with password)");

    private Announcements() {}

    private static Pattern way(String pattern) {
        return Pattern.compile(pattern, FLAGS);
    }

    /// @param low  the text in lower case
    /// @param mask gives the replacement for a value
    static String replace(String text, String low, UnaryOperator<String> mask) {
        String masked = text;
        if (HINTS.stream().anyMatch(low::contains)) {
            for (Pattern way : WAYS) {
                masked = replace(masked, way, false, mask);
            }
        }
        if (CODE_HINTS.stream().anyMatch(low::contains)) {
            masked = replace(masked, CODE, true, mask);
        }
        if (PAIR_HINTS.stream().anyMatch(low::contains)) {
            masked = replace(masked, PAIR, false, mask);
        }
        if (low.contains("with password")) {
            masked = replace(masked, USER, false, mask);
        }
        return masked;
    }

    private static String replace(String text, Pattern way, boolean digits, UnaryOperator<String> mask) {
        Matcher matcher = way.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        int at = 0;
        while (at <= text.length() && matcher.find(at)) {
            boolean quoted = matcher.group(1) != null && !matcher.group(1).isEmpty();
            int group = quoted ? 1 : 2;
            String value = matcher.group(group);
            if (value != null && (digits || tells(value, quoted))) {
                String kept = quoted ? value : withoutEnd(value);
                out.append(text, from, matcher.start(group)).append(mask.apply(kept));
                from = matcher.start(group) + kept.length();
                at = from;
            } else {
                // The word may announce something after this.
                at = matcher.start() + 1;
            }
        }
        return from == 0 ? text : out.append(text, from, text.length()).toString();
    }

    /// The full stop of a sentence does not belong to the value.
    private static String withoutEnd(String value) {
        return value.replaceFirst("[.!?)]+$", "");
    }

    /// Prose may follow such a word too: a value has digits among letters, or quotes and no other sense.
    private static boolean tells(String value, boolean quoted) {
        if (!Assignments.holds(value)
                || value.matches(
                        "[\\w./-]*/[\\w./-]*|.*\\.(?:go|js|py|rb|java|c|rs|php|conf|ya?ml|json|env|txt|pem|key)(?::\\d+)*")) {
            return false;
        }
        if (value.matches("[0-9TZ:.,+-]+|v?\\d+(?:\\.\\d+)+\\S*|\\d+(?:ms|s|min|h|d|kb|mb|gb|b|%)|0x[0-9a-f]+")) {
            return false;
        }
        boolean digit = value.chars().anyMatch(Character::isDigit);
        boolean letter = value.chars().anyMatch(Character::isLetter);
        return (digit && letter && value.length() >= 6)
                || Randomness.unusual(value)
                || (quoted
                        && value.length() >= 8
                        && value.matches("[a-z]{8,}|\\S*[^\\w\\s]\\S*")
                        && !value.matches("[\\w.-]*[.=-][\\w.-]*"));
    }
}
