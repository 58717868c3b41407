package drydock.fact;

import drydock.model.Citation;
import drydock.model.Ending;
import drydock.model.OutputLine;
import java.util.List;

/// The program that finally runs, run again in a temporary container without the entrypoint script; or the whole
/// start command if the script computes arguments that only it knows.
///
/// @param argv       what was run
/// @param ending     how it ended
/// @param output     its output, at most the beginning and end
/// @param reproduced whether it ended like the container; only then it settles a cause
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
