package drydock.cause.reading;

import drydock.cause.PatternCause;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Origin;
import drydock.fact.TraceFacts.Failure;
import drydock.model.Channel;
import drydock.model.Citation;
import java.util.Map;

/// A line of output that matches a cause's message.
///
/// @param parts    the matches of the pattern's named groups, and the message's advice
/// @param followed whether other output follows, so that the program may have handled the failure
/// @param decisive whether it is the reason the program gave last before it ended in failure
public record Mention(
        PatternCause cause, LogFacts.Line line, Map<String, String> parts, boolean decisive, boolean followed) {
    static final String ADVICE = "advice";

    public Mention {
        parts = Map.copyOf(parts);
    }

    /// The mention for a failed system call.
    public static Mention byCall(PatternCause cause, Failure failure) {
        LogFacts.Line line = new LogFacts.Line(
                Channel.TOOL, Origin.PROGRAM, failure.citation().text(), failure.citation());
        return new Mention(cause, line, Map.of("what", failure.path(), "call", failure.call()), true, false);
    }

    /// The mention in a line that no message of the cause matches.
    public static Mention inLog(PatternCause cause, LogFacts.Line line, String path) {
        return new Mention(cause, line, Map.of("what", path), true, false);
    }

    /// What to do about just this message; empty where the cause's advice serves.
    public String advice() {
        return part(ADVICE);
    }

    public String what() {
        return part("what");
    }

    public String part(String name) {
        return parts.getOrDefault(name, "");
    }

    public Citation citation() {
        return line.citation();
    }

    Mention asFollowed() {
        return withFollowed(true);
    }

    Mention withFollowed(boolean now) {
        return new Mention(cause, line, parts, decisive, now);
    }

    Mention asDecisive() {
        return new Mention(cause, line, parts, true, followed);
    }
}
