package drydock.casefile.model;

import java.time.Instant;
import java.util.Optional;

/// What the user wrote down about a case or one of its steps, redacted.
///
/// @param examination number of the examination that was the latest one then, 0 before the first
/// @param step        id of the step it is about, empty for the case as a whole
public record Note(Instant time, int examination, Optional<String> step, String text) {
    public Note {
        NoteLimits.check("a note", text);
    }

    public Note saying(String other) {
        return new Note(time, examination, step, other);
    }
}
