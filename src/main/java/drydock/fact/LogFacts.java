package drydock.fact;

import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.Run;
import java.util.ArrayList;
import java.util.List;

/// The container's log, divided into runs.
///
/// @param runs  oldest first; only those with lines in the read part of the log. Of a container in a restart
///              loop only those that have ended, because the latest lines of a current run are not its last ones
/// @param unfinished output of runs in a restart loop that have not ended, as far as is known
/// @param alike whether all complete runs printed the same, apart from times and numbers
/// @param empty nothing was ever printed
/// @param unreadable why there is no log to read (log driver), else empty
public record LogFacts(List<LogRun> runs, List<LogRun> unfinished, boolean alike, boolean empty, String unreadable)
        implements Fact {
    public LogFacts {
        runs = List.copyOf(runs);
        unfinished = List.copyOf(unfinished);
    }

    /// Of a container that is in no restart loop, or between two runs.
    public LogFacts(List<LogRun> runs, boolean alike, boolean empty, String unreadable) {
        this(runs, List.of(), alike, empty, unreadable);
    }

    /// A log that can't be read, with the reason.
    public static LogFacts unreadable(String why) {
        return new LogFacts(List.of(), true, true, why);
    }

    /// Lines of the last run that printed anything; of the last one that ended, in a restart loop.
    public List<Line> lastLines() {
        return runs.isEmpty() ? List.of() : runs.getLast().lines();
    }

    /// Every run with lines in the log, oldest first.
    public List<LogRun> all() {
        List<LogRun> all = new ArrayList<>(runs);
        all.addAll(unfinished);
        return all;
    }

    /// Output of one run.
    public record LogRun(Run run, List<Line> lines) {
        public LogRun {
            lines = List.copyOf(lines);
        }
    }

    /// One line of the log.
    public record Line(Channel channel, Origin origin, String text, Citation citation) {}

    /// The writer of a line.
    public enum Origin {
        /// The entrypoint script: its text contains the line.
        ENTRYPOINT,
        /// The shell, the engine or the program's loader, about the script or program.
        SHELL,
        /// Whatever the entrypoint started, or the program where there is no script.
        PROGRAM
    }
}
