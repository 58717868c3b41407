package drydock.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds secrets written in pieces: the first is at the end of a line or a quoted text, the last at the start of one of
/// the next lines, and each piece between them is a whole line or quoted text.
final class SplitSecrets {
    /// Maximum number of lines between pieces: a trace interleaves several processes.
    private static final int REACH = 4;

    /// Minimum length of a secret and of each piece.
    private static final int SHORTEST = 8;

    private static final int SHORTEST_PIECE = 2;

    /// The line number before a line of a file.
    private static final Pattern NUMBER = Pattern.compile("^\\s{0,9}\\d{1,9}\\| ?");

    private final List<String> lines;
    private final List<Piece> pieces = new ArrayList<>();

    /// Prefixes of secrets by their last two characters, longest first: most lines end with other characters.
    private final Map<Integer, List<Beginning>> beginnings = new HashMap<>();

    /// A prefix of a secret.
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

    /// A piece of a secret in a line.
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

    /// @param known characters of the secret before this piece
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

    /// The end of a text without the line end that a trace shows.
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
