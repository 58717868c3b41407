package drydock.fact;

import drydock.model.Citation;
import java.util.List;

/// Whether expected lines are in the log and in the program.
public record ExpectedLines(List<Expected> lines) implements Fact {
    public ExpectedLines {
        lines = List.copyOf(lines);
    }

    /// @param text the part of the line that is fixed
    public record Expected(String text, boolean inLog, boolean inBinary, Citation citation) {}
}
