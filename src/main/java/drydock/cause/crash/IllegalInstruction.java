package drydock.cause.crash;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

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
        Optional<Mention> said = evidence.words().decisive(this);
        boolean traced = SIGNAL.traced(evidence).isPresent();
        boolean status = evidence.situation().signalled(4);
        if (!evidence.situation().failing() || (!traced && !status && said.isEmpty())) {
            return SIGNAL.absent(evidence, RULING);
        }
        return RULING.agreed(
                traced || (said.isPresent() && status),
                "The kernel ends the program with SIGILL" + SIGNAL.place(evidence) + ".",
                SIGNAL.evidence(evidence, said),
                List.of(
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Build for the oldest processor that the program has to run on, without `-march=native`, `target-cpu=native` or AVX-only libraries. Compare with `lscpu` on the engine's machine."),
                        Fix.of(
                                FixPlace.PROGRAM,
                                "Get a backtrace with debug symbols if the compiler placed the trap (unreachable code, a checked overflow).")));
    }
}
