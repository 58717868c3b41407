package drydock.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A string in strace's notation: in quotes, with the escapes of C.
public final class TraceString {
    private TraceString() {}

    /// Index of the quote that ends the string, or of the last character if the text was cut.
    ///
    /// @param quote index of the opening quote
    public static int end(String text, int quote) {
        for (int i = quote + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return text.length() - 1;
    }

    /// The text between the quotes without its escapes, its bytes read as UTF-8.
    public static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            char next = text.charAt(++i);
            if (next >= '0' && next <= '7') {
                int value = 0;
                int end = Math.min(text.length(), i + 3);
                while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '7') {
                    value = value * 8 + (text.charAt(i++) - '0');
                }
                i--;
                bytes.write(value);
            } else {
                int at = "abtnvfr".indexOf(next);
                bytes.write(at >= 0 ? 7 + at : next);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
