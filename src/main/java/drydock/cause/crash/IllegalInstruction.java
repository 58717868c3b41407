package drydock.cause.crash;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;

/// The program ends by SIGILL: built for a processor with other features, or a deliberate trap.
public final class IllegalInstruction implements PatternCause {
    private static final FatalSignal SIGNAL = new FatalSignal("SIGILL", 4);
    private static final CauseInfo INFO = CauseInfo.of("illegal-instruction");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return SIGNAL.weigh(
                evidence,
                this,
                RULING,
                "The kernel ends the program with SIGILL",
                List.of(
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Build for the oldest processor that the program has to run on, without `-march=native`, `target-cpu=native` or AVX-only libraries. Compare with `lscpu` on the engine's machine."),
                        Fix.of(
                                FixPlace.PROGRAM,
                                "Get a backtrace with debug symbols if the compiler placed the trap (unreachable code, a checked overflow).")));
    }
}
