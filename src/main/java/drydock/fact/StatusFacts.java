package drydock.fact;

import drydock.model.Citation;
import drydock.model.Run;
import java.util.List;
import java.util.Optional;

/// State and run history of the container.
///
/// @param summary   in the words of `docker ps`, such as `Restarting (0)`
/// @param runs      oldest first, the last or current run at the end
/// @param looping   the restart policy has started it again after a run that ended, and it has not settled since
/// @param state     cites state and exit code
/// @param oom       cites every sign that the kernel killed the last finished run for memory: flag and events, never
///                  the exit code alone
/// @param kills     cites stop or kill requests to the engine that hit the last finished run
public record StatusFacts(
        String summary, List<Run> runs, boolean looping, Citation state, List<Citation> oom, List<Citation> kills)
        implements Fact {
    public StatusFacts {
        runs = List.copyOf(runs);
        oom = List.copyOf(oom);
        kills = List.copyOf(kills);
    }

    /// The run to examine, if any has ended.
    public Optional<Run> lastFinished() {
        return Run.lastFinished(runs);
    }
}
