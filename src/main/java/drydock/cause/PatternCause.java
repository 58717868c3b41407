package drydock.cause;

import drydock.cause.reading.ContainerOutcome;
import java.util.regex.MatchResult;

/// A cause that programs, shells and engines name in messages.
///
/// A line of output belongs to the first such cause in [Causes#ALL] with a matching pattern.
public interface PatternCause extends Cause {
    /// Whether a match counts, for conditions that a pattern can't express.
    default boolean accepts(MatchResult match, ContainerOutcome situation) {
        return true;
    }

    /// The same for conditions on the rest of the line.
    default boolean accepts(MatchResult match, String line, ContainerOutcome situation) {
        return accepts(match, situation);
    }

    /// Whether it can be the reason for an end by SIGKILL or SIGTERM.
    default boolean explainsKill() {
        return false;
    }

    /// Whether a running program may wait for it without end.
    default boolean mayBeAwaited() {
        return false;
    }
}
