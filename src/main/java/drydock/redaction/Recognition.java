package drydock.redaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows secrets again whose values nobody keeps, by the tokens that stand for them.
///
/// It needs the key, which lies with the user and in no case: without it a token can't be checked against a guess, so
/// nothing more has to be kept than the marks that a case shows anyway. A token is short, and one word in some
/// thousands
/// is taken for a secret that is none; therefore ordinary words are not looked at. A secret with blanks in it is not
/// known again.
public final class Recognition {
    private static final Pattern WORD = Pattern.compile("\\S{8,400}");
    private static final Pattern ENDS = Pattern.compile("^[\"'`(\\[{<]+|[\"'`)\\]}>.,;:!?]+$");
    private static final Pattern TOKEN = Pattern.compile("-([0-9a-f]{4})›$");

    private final Map<String, String> marks = new HashMap<>();
    private final TokenKey key;

    /// @param marks as [drydock.model.Masking#token] gives them
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
