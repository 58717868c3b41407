package drydock.cause;

import java.util.List;
import java.util.regex.Pattern;

/// A message that names a cause: one paragraph of the cause's file.
///
/// @param pattern  the form of the line; a named group such as `what` is the path, variable or host at fault
/// @param exit     status with which a container that prints the example ends
/// @param running  whether such a container keeps running and repeats the example
/// @param refused  whether the example is the engine's message when it could not start the container
/// @param examples outputs of real software for which the cause leads
/// @param nearMiss a similar output for which the cause does not lead
/// @param advice   what to do about just this message, with `{what}` for the group; empty where the cause's advice
/// serves
/// @param source   origin of the message: source file, documentation, or the run in which it was observed
public record Message(
        Pattern pattern,
        long exit,
        boolean running,
        boolean refused,
        List<String> examples,
        String nearMiss,
        String advice,
        String source) {
    public Message {
        examples = List.copyOf(examples);
    }
}
