package drydock.cause;

import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Origin;
import drydock.fact.TraceFacts.Failure;
import drydock.model.Channel;
import drydock.model.Citation;
import java.util.Map;

/// A line of output in which a cause recognises itself.
///
/// @param parts    what the wording's named groups matched
/// @param followed whether it went on to say other things; then it may well have been handled
/// @param decisive whether it is the reason the program gave last before it ended in failure
record Said(Spoken cause, LogFacts.Line line, Map<String, String> parts, boolean decisive, boolean followed) {
    Said {
        parts = Map.copyOf(parts);
    }

    /// What a failed system call says instead.
    static Said byCall(Spoken cause, Failure failure) {
        LogFacts.Line line = new LogFacts.Line(
                Channel.TOOL, Origin.PROGRAM, failure.citation().text(), failure.citation());
        return new Said(cause, line, Map.of("what", failure.path()), true, false);
    }

    String what() {
        return part("what");
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    Citation citation() {
        return line.citation();
    }

    Said asFollowed() {
        return new Said(cause, line, parts, decisive, true);
    }

    Said asDecisive() {
        return new Said(cause, line, parts, true, followed);
    }
}
