package drydock.ui.log;

import drydock.log.LogRuns;
import drydock.log.LogRuns.Piece;
import drydock.model.OutputLine;
import drydock.model.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The ends of runs without an event: each is at the last line before the next run begins.
final class InferredEnds {
    private InferredEnds() {}

    /// @param lines    of the log's end
    /// @param observed runs known from events
    /// @param complete whether the lines are the whole log
    static List<Instant> of(List<OutputLine> lines, List<Run> observed, boolean complete) {
        List<Piece> pieces = LogRuns.of(lines, observed, complete).pieces();
        List<Instant> ends = new ArrayList<>();
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (!piece.run().observed()) {
                lines.get(piece.first() + piece.count() - 1).time().ifPresent(ends::add);
            }
        }
        return ends;
    }
}
