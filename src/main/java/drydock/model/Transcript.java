package drydock.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The evidence collected by a step: the command and its output, line by line.
///
/// Citations number these lines from 1.
///
/// @param command the action of Drydock, as a command line or in words
/// @param dropped bytes of output dropped beyond the limit
public record Transcript(String command, List<OutputLine> lines, long dropped, Ending ending, Duration duration) {
    public Transcript {
        lines = List.copyOf(lines);
    }

    /// Evidence that was read without running a command.
    public static Transcript read(String command, List<String> lines, Duration duration) {
        return new Transcript(command, lines.stream().map(OutputLine::tool).toList(), 0, new Ending.Read(), duration);
    }

    /// Cites a line, counted from 1.
    public Citation cite(String step, int line) {
        return Citation.line(step, line, lines.get(line - 1).text());
    }

    public List<OutputLine> lines(Channel channel) {
        return lines.stream().filter(line -> line.channel() == channel).toList();
    }

    /// The exit code, if the command ended by itself.
    public Optional<Long> status() {
        return ending instanceof Ending.Exited(long status) ? Optional.of(status) : Optional.empty();
    }

    public boolean timedOut() {
        return ending instanceof Ending.TimedOut;
    }
}
