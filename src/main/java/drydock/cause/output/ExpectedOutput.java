package drydock.cause.output;

import drydock.cause.Evidence;
import drydock.fact.ExpectedLines;
import drydock.fact.ExpectedLines.Expected;
import drydock.fact.SourceFacts;
import drydock.fact.SourceFacts.Entry;
import drydock.fact.SourceFacts.Known;
import drydock.fact.SourceFacts.Printed;
import drydock.model.Citation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The lines that a program should print, according to the user or to its source.
///
/// The source counts only if its main file belongs to this program by name. Lines of another program are missing
/// rightly.
public final class ExpectedOutput {
    private ExpectedOutput() {}

    /// Lines in neither log nor program.
    public static List<Citation> absent(Evidence evidence) {
        Stream<Citation> told = expected(evidence)
                .filter(line -> !line.inBinary() && !line.inLog())
                .map(Expected::citation);
        List<Citation> read = source(evidence)
                .filter(line -> line.inProgram() == Known.NO && line.inLog() != Known.YES)
                .map(Printed::citation)
                .toList();
        // A single line of the source may have been changed since.
        return Stream.concat(told, read.size() > 1 ? read.stream() : Stream.empty())
                .toList();
    }

    /// Lines that the program contains.
    public static List<Citation> present(Evidence evidence) {
        return Stream.concat(
                        expected(evidence).filter(Expected::inBinary).map(Expected::citation),
                        source(evidence)
                                .filter(line -> line.inProgram() == Known.YES)
                                .map(Printed::citation))
                .toList();
    }

    /// Whether some of the lines in neither log nor program are from the user or from the main file itself, and not
    /// only from a function that main calls.
    public static boolean direct(Evidence evidence) {
        Optional<String> main =
                evidence.get(SourceFacts.class).flatMap(SourceFacts::entry).map(Entry::file);
        return expected(evidence).anyMatch(line -> !line.inBinary() && !line.inLog())
                || source(evidence)
                        .anyMatch(line -> line.inProgram() == Known.NO
                                && main.filter(line.file()::equals).isPresent());
    }

    private static Stream<Expected> expected(Evidence evidence) {
        return evidence.get(ExpectedLines.class).stream().flatMap(facts -> facts.lines().stream());
    }

    private static Stream<Printed> source(Evidence evidence) {
        return evidence
                .get(SourceFacts.class)
                .filter(source -> source.entry().filter(Entry::sure).isPresent())
                .stream()
                .flatMap(source -> source.always().stream());
    }
}
