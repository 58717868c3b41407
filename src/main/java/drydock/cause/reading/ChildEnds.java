package drydock.cause.reading;

import drydock.fact.LogFacts.Line;
import drydock.knowledge.Supervisors;
import drydock.knowledge.Supervisors.ChildEnd;
import drydock.knowledge.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The child of a supervisor that ends again and again while the supervisor runs.
///
/// @param last  its last end
/// @param line  the supervisor's message about it
/// @param count ends of children of this supervisor in the log
public record ChildEnds(ChildEnd last, Line line, int count) {
    /// @param lines the output since the container's start
    static Optional<ChildEnds> of(List<Line> lines) {
        List<Line> ends = new ArrayList<>();
        for (Line line : lines) {
            Supervisors.end(line.text()).ifPresent(_ -> ends.add(line));
        }
        int recent = Math.max(0, lines.size() - 3 * Thresholds.LINES_OF_A_STALL);
        if (ends.size() < Thresholds.ENDS_OF_A_CHILD || lines.indexOf(ends.getLast()) < recent) {
            return Optional.empty();
        }
        return Supervisors.end(ends.getLast().text()).map(end -> new ChildEnds(end, ends.getLast(), ends.size()));
    }
}
