package drydock.model;

import java.util.OptionalInt;

/// A place in the evidence.
///
/// @param step id of the step
/// @param line counted from 1 in the step's stored output; empty if the evidence is a field
/// @param text the line, or the field in words
public record Citation(String step, OptionalInt line, String text) {
    public Citation {
        if (line.isPresent() && line.getAsInt() < 1) {
            throw new IllegalArgumentException("line numbers start at 1, not " + line.getAsInt());
        }
    }

    public static Citation line(String step, int line, String text) {
        return new Citation(step, OptionalInt.of(line), text);
    }

    public static Citation field(String step, String text) {
        return new Citation(step, OptionalInt.empty(), text);
    }

    /// Such as `ldd, line 4`.
    public String place() {
        return line.isPresent() ? step + ", line " + line.getAsInt() : step;
    }
}
