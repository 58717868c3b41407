package drydock.cause;

import drydock.fact.ProcessFacts;
import drydock.fact.ProcessFacts.Seen;
import drydock.model.Citation;
import drydock.model.RunningProcess;
import java.util.ArrayList;
import java.util.List;

/// The processes of a made-up container, each the child of the one before.
public final class MadeUpProcesses {
    private MadeUpProcesses() {}

    public static ProcessFacts of(String... commands) {
        List<Seen> seen = new ArrayList<>();
        for (String command : commands) {
            long pid = 4000 + seen.size();
            String line = "process " + pid + ", parent " + (pid - 1) + ": " + command;
            seen.add(new Seen(
                    new RunningProcess(pid, pid - 1, command), Citation.line("processes", seen.size() + 1, line)));
        }
        return new ProcessFacts(seen);
    }
}
