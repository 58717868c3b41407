package drydock.fact;

import drydock.model.Citation;
import drydock.model.Ending;
import drydock.model.OutputLine;
import java.util.List;

/// The program that finally runs, run again in a throwaway without the entrypoint script around it; or the whole
/// start command, where the script works out arguments that only it knows.
///
/// @param argv       what was run
/// @param ending     how that came to its end
/// @param output     what it printed, at most its beginning and end
/// @param reproduced whether it ended as the container did; only then it settles anything
/// @param isolation  why it may differ, empty when reproduced
/// @param end        the last line of its output, or how it ended
public record RunFacts(
        List<String> argv, Ending ending, List<OutputLine> output, boolean reproduced, String isolation, Citation end)
        implements Fact {
    public RunFacts {
        argv = List.copyOf(argv);
        output = List.copyOf(output);
    }
}
