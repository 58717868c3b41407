package drydock.step.run;

import drydock.model.Ending;
import drydock.model.OutputLine;
import java.util.List;

/// A run in a temporary container, to be compared with the container's own.
///
/// @param ending      how it ended; for a traced run, from the program's status
/// @param output      its output
/// @param entrypoint  whether the entrypoint's script ran too
/// @param sameStatus  whether its status should equal the container's: not if a script hides the program's status
public record Rerun(Ending ending, List<OutputLine> output, boolean entrypoint, boolean sameStatus) {
    public Rerun {
        output = List.copyOf(output);
    }
}
