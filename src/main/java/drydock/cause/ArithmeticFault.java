package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

/// The program died of SIGFPE: division by zero or overflow in machine code.
final class ArithmeticFault implements Spoken {
    private static final Signals SIGNAL = new Signals("SIGFPE", 8);
    private static final CauseInfo INFO = CauseInfo.of("arithmetic-exception");
    private static final Ruling RULING = new Ruling(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Said> said = evidence.words().decisive(this);
        boolean traced = SIGNAL.traced(evidence).isPresent();
        boolean status = evidence.situation().signalled(8);
        if (!evidence.situation().failing() || (!traced && !status && said.isEmpty())) {
            return SIGNAL.absent(evidence, RULING);
        }
        return RULING.agreed(
                traced || (said.isPresent() && status),
                "The program is killed by SIGFPE, a division by zero or overflow in machine code"
                        + SIGNAL.place(evidence) + ".",
                SIGNAL.evidence(evidence, said),
                List.of(
                        Fix.of(
                                "Get a backtrace with debug symbols and look for an integer division whose divisor comes from configuration or input, such as a count of processors or workers that is 0 here.")));
    }
}
