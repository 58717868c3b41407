package drydock.step.container.logs;

import drydock.knowledge.Thresholds;
import java.util.List;

/// A line that a script prints: literal pieces with anything between them.
///
/// @param pieces the line is the first piece, anything, the second piece, and so on; a single piece is the whole line
record EchoedLine(List<String> pieces) {
    EchoedLine {
        pieces = List.copyOf(pieces);
    }

    /// Whether it has enough literal text to identify its lines.
    boolean telling() {
        long literal = pieces.stream()
                .flatMapToInt(String::chars)
                .filter(c -> !Character.isWhitespace(c))
                .count();
        return literal >= Thresholds.CHARACTERS_OF_AN_ECHO || (pieces.size() == 1 && literal > 0);
    }

    boolean matches(String line) {
        String text = line.strip();
        String first = pieces.getFirst().stripLeading();
        String last = pieces.getLast().stripTrailing();
        if (pieces.size() == 1) {
            return text.equals(first.strip());
        } else if (!text.startsWith(first) || !text.endsWith(last) || text.length() < first.length() + last.length()) {
            return false;
        }
        int at = first.length();
        int end = text.length() - last.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            at = found + piece.length();
        }
        return true;
    }
}
