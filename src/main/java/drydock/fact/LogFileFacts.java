package drydock.fact;

import drydock.fact.LogFacts.Line;
import drydock.model.Citation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The log files that the container has written, which the engine's log does not have.
public record LogFileFacts(List<LogFile> files) implements Fact {
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
