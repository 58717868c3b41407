package drydock.casefile.model;

import java.time.Instant;
import java.util.Optional;

/// The user's note on a case or on one of its steps, redacted.
///
/// @param examination number of the latest examination at that time, 0 before the first
/// @param step        id of the step it is about, empty for the case as a whole
public record Note(Instant time, int examination, Optional<String> step, String text) {
    public Note {
        NoteLimits.check("a note", text);
    }

    public Note saying(String other) {
        return new Note(time, examination, step, other);
    }
}
