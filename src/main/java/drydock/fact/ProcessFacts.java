package drydock.fact;

import drydock.model.Citation;
import drydock.model.RunningProcess;
import java.util.List;

/// The processes of a container that runs.
public record ProcessFacts(List<Seen> processes) implements Fact {
    public ProcessFacts {
        processes = List.copyOf(processes);
    }

    /// One of them, as the evidence shows it.
    public record Seen(RunningProcess process, Citation citation) {}
}
