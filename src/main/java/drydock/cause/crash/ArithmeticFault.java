package drydock.cause.crash;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.fact.EnvironmentFacts;
import drydock.fact.EnvironmentFacts.Variable;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;

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
        return SIGNAL.weigh(
                evidence,
                this,
                RULING,
                "The kernel ends the program with SIGFPE, a division by zero or an overflow in machine code",
                fixes(evidence));
    }

    /// A setting that is 0 may be the divisor.
    private static List<Fix> fixes(Evidence evidence) {
        List<String> zero = evidence.get(EnvironmentFacts.class).stream()
                .flatMap(facts -> facts.variables().stream())
                .filter(variable -> !variable.fromImage() && variable.value().equals("0"))
                .map(Variable::name)
                .toList();
        List<Fix> fixes = new ArrayList<>();
        if (zero.size() == 1) {
            fixes.add(Fix.of(
                    FixPlace.START_OPTIONS,
                    "Try another value for the variable `" + zero.getFirst() + "`, which is 0 and may be the divisor.",
                    "diff",
                    "     environment:\n+      " + zero.getFirst() + ": <value>"));
        }
        fixes.add(Fix.of(
                FixPlace.PROGRAM,
                "Get a backtrace with debug symbols and find the integer division. Its divisor may come from configuration or"
                        + " input, such as a number of processors or workers that is 0 here."));
        return fixes;
    }
}
