package drydock.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A text in ASCII that is looked for in bytes, by Horspool's algorithm: it looks at one byte in as many as the text is
/// long.
final class Needle {
    private final byte[] text;
    private final boolean matchCase;

    /// How far to go on after a byte at the text's last place.
    private final int[] shifts = new int[256];

    /// @param text      not empty
    /// @param matchCase otherwise upper-case letters are found where the text has lower-case ones
    Needle(String text, boolean matchCase) {
        this.text = text.getBytes(StandardCharsets.US_ASCII);
        this.matchCase = matchCase;
        Arrays.fill(shifts, this.text.length);
        for (int i = 0; i + 1 < this.text.length; i++) {
            int shift = this.text.length - 1 - i;
            shifts[this.text[i]] = shift;
            shifts[upper(this.text[i])] = shift;
        }
    }

    private int upper(byte letter) {
        return !matchCase && letter >= 'a' && letter <= 'z' ? letter - ('a' - 'A') : letter;
    }

    int length() {
        return text.length;
    }

    /// The place of the first occurrence that lies between two places, or -1.
    int in(byte[] bytes, int from, int to) {
        int last = text.length - 1;
        for (int end = from + last; end < to; end += shifts[bytes[end] & 0xff]) {
            int at = last;
            while (at >= 0 && same(bytes[end - last + at], text[at])) {
                at--;
            }
            if (at < 0) {
                return end - last;
            }
        }
        return -1;
    }

    private boolean same(byte shown, byte wanted) {
        return shown == wanted || (!matchCase && shown >= 'A' && shown <= 'Z' && shown + ('a' - 'A') == wanted);
    }
}
