package drydock.cause;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A cause that programs, shells and engines put into words.
///
/// A line of output belongs to the first such cause in [Causes#ALL] that has a wording for it.
interface Spoken extends Cause {
    /// Wordings; the named group `what` is the path, variable, host or whatever is at fault.
    List<Pattern> wordings();

    /// Whether a match is meant; for what a pattern can't say.
    default boolean accepts(MatchResult match, Situation situation) {
        return true;
    }

    /// The same, where the rest of the line decides.
    default boolean accepts(MatchResult match, String line, Situation situation) {
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

    /// Compiles wordings, ignoring case.
    static List<Pattern> wordings(String... regexes) {
        return java.util.Arrays.stream(regexes)
                .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE))
                .toList();
    }
}
