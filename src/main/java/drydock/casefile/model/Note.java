package drydock.casefile.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The user's note on a case or on one of its steps, redacted.
///
/// @param examination number of the latest examination at that time, 0 before the first
/// @param step        id of the step it is about, empty for the case as a whole
/// @param lines       lines of the container's log that the user has added as evidence; empty in other notes
public record Note(Instant time, int examination, Optional<String> step, String text, List<String> lines) {
    /// The text of a note of lines, until the user writes another.
    public static final String MARKED = "Lines of the log, marked by the reader";

    public Note {
        NoteLimits.check("a note", text);
        NoteLimits.check(lines);
        lines = List.copyOf(lines);
    }

    public Note(Instant time, int examination, Optional<String> step, String text) {
        this(time, examination, step, text, List.of());
    }

    public Note saying(String other) {
        return new Note(time, examination, step, other, lines);
    }
}
