package drydock.fact;

import drydock.model.Citation;
import java.util.List;

/// The start command, run again so that what it prints is not held back in a buffer.
///
/// @param way        how
/// @param shown      lines it printed then and the container did not
/// @param status     its exit status in words, or how else it ended
/// @param reproduced whether it ended as the container did, and printed all that the container printed
/// @param isolation  why it may differ, empty when reproduced
public record TerminalFacts(Way way, List<Shown> shown, String status, boolean reproduced, String isolation)
        implements Fact {
    public TerminalFacts {
        shown = List.copyOf(shown);
    }

    /// What was changed for it.
    public enum Way {
        /// A terminal takes the place of the pipe: most programs then write line by line.
        TERMINAL,
        /// The language's runtime was told not to buffer; nothing else differs.
        UNBUFFERED
    }

    /// A line that shows only then.
    public record Shown(String text, Citation citation) {}
}
