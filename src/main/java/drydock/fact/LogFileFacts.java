package drydock.fact;

import drydock.fact.LogFacts.Line;
import drydock.model.Citation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The log files that the container has written, which the engine's log does not have.
public record LogFileFacts(List<LogFile> files) implements Fact {
    private static final Pattern TIME = Pattern.compile("\\b(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)");

    public LogFileFacts {
        files = List.copyOf(files);
    }

    /// A log file.
    ///
    /// @param size     in bytes
    /// @param modified when it was last written
    /// @param lines    its last lines; none of a file that is too large to read
    public record LogFile(String path, long size, Instant modified, List<Line> lines, Citation citation) {
        public LogFile {
            lines = List.copyOf(lines);
        }
    }

    /// The files without the lines of an earlier time. A line without a time belongs to the one before it; times
    /// without
    /// a zone are taken for UTC.
    public LogFileFacts since(Instant start) {
        return new LogFileFacts(files.stream()
                .map(file -> new LogFile(
                        file.path(), file.size(), file.modified(), written(file.lines(), start), file.citation()))
                .toList());
    }

    private static List<Line> written(List<Line> lines, Instant start) {
        List<Line> kept = new ArrayList<>();
        boolean earlier = false;
        for (Line line : lines) {
            earlier = time(line.text()).map(time -> time.isBefore(start)).orElse(earlier);
            if (!earlier) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static Optional<Instant> time(String text) {
        Matcher time = TIME.matcher(text);
        try {
            return time.find()
                    ? Optional.of(LocalDateTime.parse(time.group(1) + "T" + time.group(2))
                            .toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /// The one of these files that was written last.
    ///
    /// @param since only files written at this moment or later
    public Optional<LogFile> latest(Instant since, Predicate<LogFile> wanted) {
        return files.stream()
                .filter(file -> !file.modified().isBefore(since))
                .filter(wanted)
                .max(Comparator.comparing(LogFile::modified));
    }
}
