package drydock.format.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a literal: escapes resolved, and `{}` for values that the program inserts.
final class LiteralText {
    static final String PLACEHOLDER = "{}";

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u\\{([0-9a-fA-F]{1,6})}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\\r?\\n\\s*)|(.))");
    private static final Pattern INTERPOLATED = Pattern.compile("[$#]\\{[^{}]{0,80}}");
    private static final Pattern NAMED = Pattern.compile("\\$[A-Za-z_]\\w*(?:->\\w+|\\[[^\\]]{0,40}])?");
    private static final Pattern BRACED = Pattern.compile("(?<!\\{)\\{[^{}\\s\"][^{}\"]{0,80}}(?!})|\\{}");
    private static final Pattern PERCENT = Pattern.compile("%(?:\\(\\w+\\))?[-+ #0-9.*]{0,8}(?:ll|[hlzjt])?[a-zA-Z]");

    private LiteralText() {}

    static String of(SourceLanguage language, String content, boolean raw) {
        String text = INTERPOLATED.matcher(content).replaceAll(Matcher.quoteReplacement(PLACEHOLDER));
        if (language == SourceLanguage.KOTLIN || language == SourceLanguage.PHP || language == SourceLanguage.SHELL) {
            text = NAMED.matcher(text).replaceAll(Matcher.quoteReplacement(PLACEHOLDER));
        }
        text = raw ? text : unescaped(text);
        text = BRACED.matcher(text).replaceAll(Matcher.quoteReplacement(PLACEHOLDER));
        text = PERCENT.matcher(text).replaceAll(Matcher.quoteReplacement(PLACEHOLDER));
        return text.replace("{{", "{").replace("}}", "}").replace("%%", "%");
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(escaped(match)));
    }

    private static String escaped(java.util.regex.MatchResult match) {
        for (int group = 1; group <= 3; group++) {
            if (match.group(group) != null) {
                int point = Integer.parseInt(match.group(group), 16);
                return Character.isValidCodePoint(point) ? Character.toString(point) : "";
            }
        }
        if (match.group(4) != null) {
            return "";
        }
        return switch (match.group(5)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "0", "a", "b", "e", "f", "v" -> "";
            default -> match.group(5);
        };
    }
}
