package drydock.format.log;

import java.util.ArrayDeque;
import java.util.Deque;

/// JSON whose end was cut off.
final class CutJson {
    private CutJson() {}

    /// The same text with the last string, arrays and objects closed. What it ends with may still be no JSON, such as a
    /// name without a value.
    static String closed(String text) {
        Deque<Character> open = new ArrayDeque<>();
        boolean string = false;
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (string) {
                string = escaped || letter != '"';
                escaped = !escaped && letter == '\\';
            } else if (letter == '"') {
                string = true;
            } else if (letter == '{' || letter == '[') {
                open.push(letter == '{' ? '}' : ']');
            } else if ((letter == '}' || letter == ']') && !open.isEmpty()) {
                open.pop();
            }
        }
        StringBuilder closed = new StringBuilder(escaped ? text.substring(0, text.length() - 1) : text);
        if (string) {
            closed.append('"');
        }
        open.forEach(closed::append);
        return closed.toString();
    }
}
