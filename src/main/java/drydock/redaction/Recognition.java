package drydock.redaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises secrets whose values are not saved, by their tokens.
///
/// It needs the key, which is stored with the user's settings and not in any case. Without the key, a guess can't be
/// checked against a token, so a case saves nothing beyond its visible marks. A token is short, and one word in some
/// thousands is mistaken for a secret; therefore ordinary words are not checked. A secret with spaces is not
/// recognised.
public final class Recognition {
    private static final Pattern WORD = Pattern.compile("\\S{8,400}");
    private static final Pattern ENDS = Pattern.compile("^[\"'`(\\[{<]+|[\"'`)\\]}>.,;:!?]+$");
    private static final Pattern TOKEN = Pattern.compile("-([0-9a-f]{4})›$");

    private final Map<String, String> marks = new HashMap<>();
    private final TokenKey key;

    /// @param marks in the form of [drydock.model.Masking#token]
    public Recognition(Collection<String> marks, TokenKey key) {
        this.key = key;
        for (String mark : marks) {
            Matcher token = TOKEN.matcher(mark);
            if (token.find()) {
                this.marks.putIfAbsent(token.group(1), mark);
            }
        }
    }

    /// The text with those secrets masked.
    public String mask(String text) {
        return marks.isEmpty()
                ? text
                : WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(masked(word.group())));
    }

    private String masked(String word) {
        String bare = ENDS.matcher(word).replaceAll("");
        int sign = Math.max(bare.indexOf('='), bare.indexOf(':')) + 1;
        for (String part :
                List.of(word, bare, ENDS.matcher(bare.substring(sign)).replaceAll(""))) {
            String mark = Secrets.strong(part, List.of()) ? marks.get(key.of(part)) : null;
            if (mark != null) {
                return word.replace(part, mark);
            }
        }
        return word;
    }
}
