package drydock.step.run;

import drydock.model.Ending;
import drydock.model.OutputLine;
import java.util.List;

/// A run in a throwaway, to be compared with the container's own.
///
/// @param ending      how it ended; of a traced run, as the program's status tells
/// @param output      what it printed
/// @param entrypoint  whether the entrypoint's script ran too
/// @param sameStatus  whether its status should be the container's: not where a script hides the program's
public record Rerun(Ending ending, List<OutputLine> output, boolean entrypoint, boolean sameStatus) {
    public Rerun {
        output = List.copyOf(output);
    }
}
