package drydock.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds secrets that were written in pieces: the first ends a line or a quoted text of it, the last begins one of the
/// next lines, and each between them is a line or a quoted text of its own.
final class SplitSecrets {
    /// System calls of several processes are told in turns.
    private static final int REACH = 4;

    /// Secrets this long at least are worth the look, and each piece must be that long for itself.
    private static final int SHORTEST = 8;

    private static final int SHORTEST_PIECE = 2;

    /// In front of a line of a file.
    private static final Pattern NUMBER = Pattern.compile("^\\s{0,9}\\d{1,9}\\| ?");

    private final List<String> lines;
    private final List<Piece> pieces = new ArrayList<>();

    /// Beginnings of secrets by the two characters they end in, longest first: most lines end in others.
    private final Map<Integer, List<Beginning>> beginnings = new HashMap<>();

    /// The first characters of a secret.
    private record Beginning(Secret secret, int length) {}

    private SplitSecrets(List<String> lines, List<Secret> secrets) {
        this.lines = lines;
        for (Secret secret : secrets) {
            for (int length = secret.value().length() - SHORTEST_PIECE; length >= SHORTEST_PIECE; length--) {
                beginnings
                        .computeIfAbsent(pair(secret.value(), length), _ -> new ArrayList<>())
                        .add(new Beginning(secret, length));
            }
        }
    }

    private static int pair(String text, int end) {
        return (text.charAt(end - 2) * 257 + text.charAt(end - 1)) & 0xffff;
    }

    /// A part of a line that is a piece of a secret.
    record Piece(int line, int begin, int end, Secret secret) {}

    static List<Piece> find(List<String> lines, List<Secret> secrets) {
        List<Secret> strong = secrets.stream()
                .filter(secret -> secret.strong() && secret.value().length() >= SHORTEST)
                .toList();
        if (strong.isEmpty()) {
            return List.of();
        }
        SplitSecrets split = new SplitSecrets(lines, strong);
        for (int i = 0; i + 1 < lines.size(); i++) {
            String text = lines.get(i);
            for (int end = text.length(); end > 0; end = text.lastIndexOf('"', end - 1)) {
                split.begun(i, withoutLineEnd(text, end));
            }
        }
        return split.pieces;
    }

    private void begun(int line, int end) {
        String text = lines.get(line);
        if (end < SHORTEST_PIECE) {
            return;
        }
        for (Beginning beginning : beginnings.getOrDefault(pair(text, end), List.of())) {
            int length = beginning.length();
            Secret secret = beginning.secret();
            if (text.regionMatches(end - length, secret.value(), 0, length) && rest(line, secret, length)) {
                pieces.add(new Piece(line, end - length, end, secret));
                return;
            }
        }
    }

    /// @param known characters of the secret that stand before
    private boolean rest(int line, Secret secret, int known) {
        String rest = secret.value().substring(known);
        for (int next = line + 1; next < lines.size() && next <= line + REACH; next++) {
            String text = lines.get(next);
            for (int begin = first(text); begin >= 0 && begin < text.length(); begin = after(text, begin)) {
                if (text.startsWith(rest, begin)) {
                    pieces.add(new Piece(next, begin, begin + rest.length(), secret));
                    return true;
                }
                int quote = text.indexOf('"', begin);
                int length = withoutLineEnd(text, quote < 0 ? text.length() : quote) - begin;
                if (length >= SHORTEST_PIECE
                        && length < rest.length()
                        && rest.regionMatches(0, text, begin, length)
                        && rest(next, secret, known + length)) {
                    pieces.add(new Piece(next, begin, begin + length, secret));
                    return true;
                }
            }
        }
        return false;
    }

    /// Where a text ends that a trace shows with its end of line.
    private static int withoutLineEnd(String text, int end) {
        int newline = text.startsWith("\\n", end - 2) ? end - 2 : end;
        return text.startsWith("\\r", newline - 2) ? newline - 2 : newline;
    }

    private static int first(String text) {
        Matcher number = text.indexOf('|') > 0 ? NUMBER.matcher(text) : null;
        return number != null && number.find() ? number.end() : 0;
    }

    private static int after(String text, int begin) {
        int quote = text.indexOf('"', begin);
        return quote < 0 ? -1 : quote + 1;
    }
}
