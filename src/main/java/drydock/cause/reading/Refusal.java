package drydock.cause.reading;

import drydock.fact.LogFacts.Line;
import drydock.fact.TraceFacts.Failure;
import drydock.model.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A call that the system refused to a process of the container, and what the program printed about it.
///
/// @param call    the refused call, from a trace that ended like the container
/// @param gaveUp  whether the process made few calls after it and ended in failure, as the last process that did
/// @param message the line of the program's error report that names the refused object, or only its error where the
///                trace has no other refusal with that error
/// @param closed  the owner and mode of the mount, where they refuse the call in the container itself
public record Refusal(
        Failure call, RefusalKind kind, boolean gaveUp, Optional<Line> message, Optional<Citation> closed) {

    /// The path, address or limit; the name of the call where it has none.
    public String object() {
        return call.path().isEmpty() ? call.call() : call.path();
    }

    /// The message, if there is one, and the call.
    public List<Citation> evidence() {
        List<Citation> cited = new ArrayList<>();
        message.map(Line::citation).ifPresent(cited::add);
        cited.add(call.citation());
        closed.ifPresent(cited::add);
        return List.copyOf(cited);
    }
}
