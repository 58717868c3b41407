package drydock.fact;

import drydock.fact.BinaryFacts.Shape;
import drydock.model.Citation;
import java.util.List;
import java.util.Optional;

/// The program in the container, compared with a build on the user's machine.
///
/// @param file     the local build's path
/// @param program  the program's path in the container
/// @param words    the agreement or difference, as words after "`FILE`"
/// @param main     what the local build's main function does, where it was found
/// @param evidence cites the reason for the match
public record LocalBuildFacts(
        String file, String program, Match match, String words, Optional<Shape> main, List<Citation> evidence)
        implements Fact {
    public LocalBuildFacts {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a comparison rests on something: " + words);
        }
    }

    /// Whether the container contains exactly that build.
    public boolean same() {
        return match == Match.SAME_FILE || match == Match.SAME_BUILD;
    }

    /// The relation of the two files.
    public enum Match {
        /// Identical bytes.
        SAME_FILE,
        /// Another file of the same build, changed by stripping or signing.
        SAME_BUILD,
        /// Not the same build, but possibly from the same source, because two machines rarely build identical files.
        OTHER_BUILD,
        /// Not the same build, and most of the local build's own text is not in the program.
        OTHER_PROGRAM
    }
}
