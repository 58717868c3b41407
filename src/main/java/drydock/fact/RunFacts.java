package drydock.fact;

import drydock.model.Citation;
import drydock.model.Ending;
import drydock.model.OutputLine;
import java.util.List;

/// The start command, run again in a throwaway without the entrypoint script around it.
///
/// @param reproduced whether it ended as the container did; only then it settles anything
/// @param isolation  why it may differ, empty when reproduced
public record RunFacts(
        List<String> argv, Ending ending, List<OutputLine> output, boolean reproduced, String isolation, Citation end)
        implements Fact {
    public RunFacts {
        argv = List.copyOf(argv);
        output = List.copyOf(output);
    }
}
