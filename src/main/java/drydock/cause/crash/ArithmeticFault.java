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

/// The program ends by SIGFPE: division by zero or overflow in machine code.
public final class ArithmeticFault implements PatternCause {
    private static final FatalSignal SIGNAL = new FatalSignal("SIGFPE", 8);
    private static final CauseInfo INFO = CauseInfo.of("arithmetic-exception");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Mention> said = evidence.words().decisive(this);
        boolean traced = SIGNAL.traced(evidence).isPresent();
        boolean status = evidence.situation().signalled(8);
        if (!evidence.situation().failing() || (!traced && !status && said.isEmpty())) {
            return SIGNAL.absent(evidence, RULING);
        }
        return RULING.agreed(
                traced || (said.isPresent() && status),
                "The kernel ends the program with SIGFPE, a division by zero or an overflow in machine code"
                        + SIGNAL.place(evidence) + ".",
                SIGNAL.evidence(evidence, said),
                List.of(
                        Fix.of(
                                FixPlace.PROGRAM,
                                "Get a backtrace with debug symbols and find the integer division. Its divisor may come from configuration or input, such as a number of processors or workers that is 0 here.")));
    }
}
