package drydock.fact;

import drydock.model.Citation;
import java.util.List;

/// Whether lines that should have been printed stand in log and binary.
public record ExpectedLines(List<Expected> lines) implements Fact {
    public ExpectedLines {
        lines = List.copyOf(lines);
    }

    /// @param text the part of the line that is fixed
    public record Expected(String text, boolean inLog, boolean inBinary, Citation citation) {}
}
