package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The program died of SIGFPE: division by zero or overflow in machine code.
final class ArithmeticFault implements Spoken {
    private static final List<Pattern> WORDINGS =
            Spoken.wordings("^(?:\\S+: line \\d+: +\\d+ )?Floating[- ]point exception", "SIGFPE \\(0x8\\)");
    private static final Signals SIGNAL = new Signals("SIGFPE", 8);
    private static final Ruling RULING = new Ruling(
            "The program divides by zero or overflows in machine code.",
            "The fatal signal in the system call trace; the exit status is only a hint.");

    @Override
    public String id() {
        return "arithmetic-exception";
    }

    @Override
    public String title() {
        return "Arithmetic exception";
    }

    @Override
    public List<Pattern> wordings() {
        return WORDINGS;
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
