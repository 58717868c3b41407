package drydock.cause;

import drydock.cause.reading.ContainerOutcome;
import java.util.regex.MatchResult;

/// A cause that programs, shells and engines put into words.
///
/// A line of output belongs to the first such cause in [Causes#ALL] that has a wording for it.
public interface PatternCause extends Cause {
    /// Whether a match is meant; for what a pattern can't say.
    default boolean accepts(MatchResult match, ContainerOutcome situation) {
        return true;
    }

    /// The same, where the rest of the line decides.
    default boolean accepts(MatchResult match, String line, ContainerOutcome situation) {
        return accepts(match, situation);
    }

    /// Whether it can be the reason for an end by SIGKILL or SIGTERM.
    default boolean explainsKill() {
        return false;
    }

    /// Whether a program that goes on may wait for it without end.
    default boolean mayBeAwaited() {
        return false;
    }
}
