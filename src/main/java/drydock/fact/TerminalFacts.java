package drydock.fact;

import drydock.model.Citation;
import java.util.List;

/// The start command, run again without buffered output.
///
/// @param way        how
/// @param shown      lines that only this run printed
/// @param status     its exit status in words, or how else it ended
/// @param reproduced whether it ended like the container and printed all lines of the container
/// @param isolation  why it may differ, empty when reproduced
public record TerminalFacts(Way way, List<Shown> shown, String status, boolean reproduced, String isolation)
        implements Fact {
    public TerminalFacts {
        shown = List.copyOf(shown);
    }

    /// The change for this run.
    public enum Way {
        /// A terminal takes the place of the pipe: most programs then write line by line.
        TERMINAL,
        /// The language's runtime does not buffer; everything else is the same.
        UNBUFFERED
    }

    /// A line that appears only in this run.
    public record Shown(String text, Citation citation) {}
}
