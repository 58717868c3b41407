package drydock.format.strace;

import drydock.model.TraceString;
import java.util.ArrayList;
import java.util.List;

/// The arguments of a call, taken apart.
public final class CallArguments {
    private CallArguments() {}

    /// The arguments at the top level, as written.
    static List<String> split(String args) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < args.length(); i++) {
            char c = args.charAt(i);
            if (c == '"') {
                i = TraceString.end(args, i);
            } else if (c == '<' && i > 0 && (Character.isDigit(args.charAt(i - 1)) || args.charAt(i - 1) == 'D')) {
                i = endOfName(args, i);
            } else if (c == '[' || c == '{' || c == '(') {
                depth++;
            } else if (c == ']' || c == '}' || c == ')') {
                depth--;
            } else if (c == ',' && depth <= 0) {
                parts.add(args.substring(start, i).strip());
                start = i + 1;
            }
        }
        String last = args.substring(Math.min(start, args.length())).strip();
        if (!last.isEmpty() || !parts.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }

    private static int endOfName(String text, int open) {
        int end = text.indexOf('>', open);
        while (end >= 0 && end + 1 < text.length() && ",)] <".indexOf(text.charAt(end + 1)) < 0) {
            end = text.indexOf('>', end + 1);
        }
        return end < 0 ? text.length() - 1 : end;
    }

    /// The first string in the text with its escapes undone; empty when there is none.
    public static String string(String text) {
        int open = text.indexOf('"');
        if (open < 0) {
            return "";
        }
        int close = TraceString.end(text, open);
        boolean closed = close > open && text.charAt(close) == '"';
        return TraceString.unescaped(text.substring(open + 1, closed ? close : text.length()));
    }

    /// All strings in the text, such as the words of an argument list.
    static List<String> strings(String text) {
        List<String> found = new ArrayList<>();
        int open = text.indexOf('"');
        while (open >= 0) {
            int close = TraceString.end(text, open);
            found.add(string(text.substring(open, Math.min(text.length(), close + 1))));
            open = text.indexOf('"', close + 1);
        }
        return found;
    }

    /// The file descriptor a text begins with, -1 when it is none.
    static int descriptor(String text) {
        int end = 0;
        while (end < text.length() && end < 9 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == 0 ? -1 : Integer.parseInt(text.substring(0, end));
    }

    /// The meaning of the descriptor, as `-y` adds it; empty when not known.
    static String descriptorName(String text) {
        int open = text.indexOf('<');
        int close = text.lastIndexOf('>');
        return open > 0 && close > open && open <= 10 ? text.substring(open + 1, close) : "";
    }
}
