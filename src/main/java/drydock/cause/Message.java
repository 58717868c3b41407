package drydock.cause;

import java.util.List;
import java.util.regex.Pattern;

/// A message that names a cause: one paragraph of the cause's file.
///
/// @param pattern  what the line looks like; a named group such as `what` is the path, variable or host at fault
/// @param exit     status with which a container that prints the example ends
/// @param running  whether such a container goes on and repeats the example
/// @param refused  whether the engine says the example, because it could not start the container
/// @param examples outputs on which the cause leads, from the real software
/// @param nearMiss an output that looks alike and on which the cause does not lead
/// @param source   where the message comes from: source file, documentation, or the run in which it was seen
public record Message(
        Pattern pattern,
        long exit,
        boolean running,
        boolean refused,
        List<String> examples,
        String nearMiss,
        String source) {
    public Message {
        examples = List.copyOf(examples);
    }
}
