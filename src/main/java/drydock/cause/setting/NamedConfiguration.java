package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ErrorReport;
import drydock.cause.reading.NamedFiles;
import drydock.fact.LogFacts.Line;
import drydock.fact.NamedFileFacts.Entry;
import drydock.fact.NamedFileFacts.ReadLine;
import drydock.format.log.LogRecord;
import drydock.knowledge.LogSeverity;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line of a configuration file that the program names in or beside its error, whatever it says about it.
///
/// @param headline the line with the error
/// @param place    the line of output that names the file
/// @param entry    the file in the container
record NamedConfiguration(Line headline, Line place, ConfigLocation location, Optional<Entry> entry) {
    /// Lines of output before and after the error.
    private static final int AROUND = 2;

    static Optional<NamedConfiguration> of(Evidence evidence) {
        if (!evidence.failsInOwnWords()
                || evidence.situation().killed()
                || evidence.words().uncaught().isPresent()) {
            return Optional.empty();
        }
        List<Line> lines = evidence.words().lines().stream()
                .filter(line -> !line.text().isBlank())
                .toList();
        return evidence.errorReport()
                .map(ErrorReport::headline)
                .map(headline -> beside(evidence, lines, headline))
                .orElseGet(() -> last(evidence, lines));
    }

    private static Optional<NamedConfiguration> beside(Evidence evidence, List<Line> lines, Line headline) {
        int at = lines.indexOf(headline);
        return lines.subList(Math.max(0, at - AROUND), Math.min(lines.size(), at + AROUND + 1)).stream()
                .flatMap(line -> in(evidence, headline, line).stream())
                .findFirst();
    }

    /// Where no line is worded as an error, the last one that is no warning.
    private static Optional<NamedConfiguration> last(Evidence evidence, List<Line> lines) {
        return lines.reversed().stream()
                .limit(1)
                .filter(line -> LogRecord.of(line.text()).severity() == LogSeverity.NONE)
                .flatMap(line -> in(evidence, line, line).stream())
                .findFirst();
    }

    private static Optional<NamedConfiguration> in(Evidence evidence, Line headline, Line line) {
        return ConfigLocation.named(line.text())
                .map(location ->
                        new NamedConfiguration(headline, line, location, NamedFiles.at(evidence, location.file())));
    }

    /// Confirmed if the file is there: a program that reads it rejects what it reads.
    Verdict verdict(Evidence evidence, VerdictBuilder ruling) {
        List<Citation> cited = new ArrayList<>(List.of(headline.citation()));
        if (!place.equals(headline)) {
            cited.add(place.citation());
        }
        entry.map(Entry::citation).ifPresent(cited::add);
        location.read(evidence).map(ReadLine::citation).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        return ruling.agreed(
                entry.isPresent(),
                "The program rejects its configuration" + location.where() + ": `"
                        + LogRecord.of(headline.text()).words().strip() + "`." + location.content(evidence),
                cited,
                List.of(Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Correct the setting" + location.where()
                                + ". Compare it with the manual of the version in the image.")));
    }
}
