package drydock.cause.reading;

import drydock.fact.LogFacts.Line;
import drydock.knowledge.FailureWords;
import drydock.knowledge.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Searches the end of a log for mentions of causes, from the last line upwards.
///
/// A line of a level below error is no mention. Stack frames and the like do not count as lines.
final class MentionSearch {
    private MentionSearch() {}

    /// Some servers warn of the failure over which they end: nothing but the message that they failed follows.
    private static boolean lastFailure(Line line, int after, String last) {
        return after == 1
                && LineTone.closes(last)
                && FailureWords.graveIn(last)
                && FailureWords.anyIn(line.text())
                && !LineTone.tolerates(line.text());
    }

    /// @param recogniser the mentions in one line, the one that the line belongs to first
    /// @return one mention a line, the last line's first
    static List<Mention> of(List<Line> lines, Function<Line, List<Mention>> recogniser) {
        return search(lines, recogniser, false);
    }

    /// The same in lines that tell what was left out, as mentions that other lines follow.
    static List<Mention> ofSkipped(List<Line> lines, Function<Line, List<Mention>> recogniser) {
        return search(lines, recogniser, true).stream().map(Mention::asFollowed).toList();
    }

    private static List<Mention> search(
            List<Line> lines, Function<Line, List<Mention>> recogniser, boolean skippedOnly) {
        List<Mention> mentions = new ArrayList<>();
        int after = 0;
        int followed = 0;
        for (Line line : lines.reversed()) {
            if (after > Thresholds.LINES_AFTER_REASON) {
                break;
            }
            boolean harmless = !lastFailure(line, after, lines.getLast().text())
                    && (LineTone.mild(line.text()) || (after > 0 && LineTone.warns(line.text())));
            Optional<Mention> found = (skippedOnly ? !LineTone.leavesOut(line.text()) : harmless)
                    ? Optional.empty()
                    : recogniser.apply(line).stream().findFirst();
            if (found.isPresent()) {
                mentions.add(followed == 0 ? found.get() : found.get().asFollowed());
            }
            followed += found.isPresent() || LineTone.closes(line.text()) ? 0 : 1;
            after += LineTone.continues(line.text()) ? 0 : 1;
        }
        return List.copyOf(mentions);
    }
}
