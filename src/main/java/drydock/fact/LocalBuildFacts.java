package drydock.fact;

import drydock.fact.BinaryFacts.Shape;
import drydock.model.Citation;
import java.util.List;
import java.util.Optional;

/// The program in the container beside a build of it on the user's own machine.
///
/// @param file     the local build's path
/// @param program  the program's path in the container
/// @param words    what agrees or differs, in words that go on after "`FILE`"
/// @param main     what the local build's main function does, where it was found
/// @param evidence cites what the match rests on
public record LocalBuildFacts(
        String file, String program, Match match, String words, Optional<Shape> main, List<Citation> evidence)
        implements Fact {
    public LocalBuildFacts {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a comparison rests on something: " + words);
        }
    }

    /// Whether the container holds that very build.
    public boolean same() {
        return match == Match.SAME_FILE || match == Match.SAME_BUILD;
    }

    /// How the two belong together.
    public enum Match {
        /// Byte for byte.
        SAME_FILE,
        /// Another file of the same build, as stripping or signing makes it.
        SAME_BUILD,
        /// Not the same build; from the same source for all that shows, because no two machines build alike.
        OTHER_BUILD,
        /// Not the same build, and most of the local build's own text is not in the program.
        OTHER_PROGRAM
    }
}
