package drydock.redaction;

import java.util.ArrayList;
import java.util.List;

/// Finds secrets that were written in two pieces: the first ends a line or a quoted text of it, the second begins one
/// of the next lines.
final class SplitSecrets {
    /// System calls of several processes are told in turns.
    private static final int REACH = 4;

    /// Secrets this long at least are worth the look, and each piece must be that long for itself.
    private static final int SHORTEST = 8;

    private static final int SHORTEST_PIECE = 2;

    private SplitSecrets() {}

    /// A part of a line that is a piece of a secret.
    record Piece(int line, int begin, int end, Secret secret) {}

    static List<Piece> find(List<String> lines, List<Secret> secrets) {
        List<Piece> pieces = new ArrayList<>();
        List<Secret> strong = secrets.stream()
                .filter(secret -> secret.strong() && secret.value().length() >= SHORTEST)
                .toList();
        if (strong.isEmpty()) {
            return pieces;
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            String text = lines.get(i);
            for (int end = text.length(); end > 0; end = text.lastIndexOf('"', end - 1)) {
                pieces(lines, i, end, strong, pieces);
            }
        }
        return pieces;
    }

    private static void pieces(List<String> lines, int line, int end, List<Secret> secrets, List<Piece> pieces) {
        String text = lines.get(line);
        for (Secret secret : secrets) {
            String value = secret.value();
            int longest = Math.min(value.length() - SHORTEST_PIECE, end);
            for (int length = longest; length >= SHORTEST_PIECE; length--) {
                if (value.charAt(length - 1) == text.charAt(end - 1)
                        && text.regionMatches(end - length, value, 0, length)
                        && rest(lines, line, secret, value.substring(length), pieces)) {
                    pieces.add(new Piece(line, end - length, end, secret));
                    return;
                }
            }
        }
    }

    private static boolean rest(List<String> lines, int line, Secret secret, String rest, List<Piece> pieces) {
        for (int next = line + 1; next < lines.size() && next <= line + REACH; next++) {
            String text = lines.get(next);
            for (int begin = 0; begin >= 0 && begin < text.length(); begin = after(text, begin)) {
                if (text.startsWith(rest, begin)) {
                    pieces.add(new Piece(next, begin, begin + rest.length(), secret));
                    return true;
                }
            }
        }
        return false;
    }

    private static int after(String text, int begin) {
        int quote = text.indexOf('"', begin);
        return quote < 0 ? -1 : quote + 1;
    }
}
