package drydock.fact;

import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.Run;
import java.util.List;

/// The container's log, cut into runs.
///
/// @param runs  oldest first; only those of which the read part of the log holds lines
/// @param alike whether all complete runs printed the same, apart from times and numbers
/// @param empty nothing was ever printed
/// @param unreadable why there is no log to read (log driver), else empty
public record LogFacts(List<LogRun> runs, boolean alike, boolean empty, String unreadable) implements Fact {
    public LogFacts {
        runs = List.copyOf(runs);
    }

    /// Lines of the last run that printed anything.
    public List<Line> lastLines() {
        return runs.isEmpty() ? List.of() : runs.getLast().lines();
    }

    /// Output of one run.
    public record LogRun(Run run, List<Line> lines) {
        public LogRun {
            lines = List.copyOf(lines);
        }
    }

    /// One line of the log.
    public record Line(Channel channel, Origin origin, String text, Citation citation) {}

    /// Who wrote a line.
    public enum Origin {
        /// The entrypoint script: its text holds the line.
        ENTRYPOINT,
        /// The shell, the engine or the program's loader, about the script or program.
        SHELL,
        /// Whatever the entrypoint started, or the program where there is no script.
        PROGRAM
    }
}
