package drydock.ui.log;

import drydock.model.LogRequest;
import drydock.model.OutputLine;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Where a log is continued after a run or a lost engine, without losing or repeating a line. Not thread-safe.
final class ResumedLines {
    private static final int KEPT = 4096;

    private final Deque<OutputLine> recent = new ArrayDeque<>();
    private boolean repeating;

    /// Asks for what follows the last line.
    ///
    /// @param newRun when a run began since the last line, which may be before its time if the clock was set back
    /// @param tail   lines to ask for at first
    LogRequest request(Optional<Instant> newRun, int tail) {
        Optional<Instant> last =
                recent.isEmpty() ? Optional.empty() : recent.getLast().time();
        repeating = last.isPresent();
        return last.map(time -> newRun.filter(time::isAfter).orElse(time))
                .map(since -> new LogRequest(-1, true, Optional.of(since)))
                .orElseGet(() -> LogRequest.follow(tail));
    }

    /// Whether the next line is new. The engine repeats lines from the moment on that it is asked for.
    boolean isNew(OutputLine line) {
        repeating = repeating && recent.contains(line);
        if (repeating) {
            return false;
        }
        if (line.time().isPresent()) {
            recent.addLast(line);
            if (recent.size() > KEPT) {
                recent.removeFirst();
            }
        }
        return true;
    }
}
