package drydock.cause.start;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program has to be the container's first process, and another one is.
public final class MustBePid1 implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("must-be-pid-1");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        boolean init = evidence.subject().container().host().init();
        Citation configured = Citation.field("status", "init " + init);
        Optional<Mention> said = evidence.words().decisive(this);
        if (said.isEmpty()) {
            return init ? RULING.unspoken(evidence) : RULING.ruledOut("The engine adds no init process.", configured);
        }
        List<Citation> cited = new ArrayList<>(List.of(said.get().citation()));
        if (init) {
            cited.add(configured);
        }
        cited.add(evidence.situation().state());
        String who = init
                ? "The container is started with `init`, so PID 1 is the engine's init process and not the program."
                : "The program must be PID 1, but another process of the container is.";
        return RULING.agreed(init, who, cited, fixes(init));
    }

    private static List<Fix> fixes(boolean init) {
        Fix exec = Fix.of("Make the program the container's entrypoint, or end each script before it with `exec`.");
        return init
                ? List.of(
                        new Fix(
                                "Start the container without `--init`: the program is an init process itself.",
                                "diff",
                                "-    init: true"),
                        exec)
                : List.of(exec);
    }
}
