package drydock.redaction;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads letters that are written as escapes: `\\u0070` of JSON, and the bytes of other alphabets in a trace.
final class EscapedLetters {
    private static final Pattern UNICODE = Pattern.compile("\\\\{1,3}u00([2-7][0-9a-fA-F])");
    private static final Pattern BYTES = Pattern.compile("(?:\\\\[23][0-7]{2}){2,}");

    private EscapedLetters() {}

    /// The text with these letters; the same if there are none.
    static String decoded(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        String letters = UNICODE.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
        // The code of a program has such bytes too, and no words.
        if (letters.contains("\\0\\0\\0")) {
            return letters;
        }
        return BYTES.matcher(letters).replaceAll(match -> Matcher.quoteReplacement(utf8(match.group())));
    }

    private static String utf8(String octal) {
        ByteBuffer bytes = ByteBuffer.allocate(octal.length() / 4);
        for (int i = 1; i < octal.length(); i += 4) {
            bytes.put((byte) Integer.parseInt(octal.substring(i, i + 3), 8));
        }
        CharBuffer text = CharBuffer.allocate(bytes.capacity());
        boolean letters = !StandardCharsets.UTF_8
                .newDecoder()
                .decode(bytes.flip(), text, true)
                .isError();
        return letters ? text.flip().toString() : octal;
    }
}
