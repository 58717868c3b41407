package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.cause.reading.LogReading;
import drydock.fact.DebuggerFacts.Answer;
import drydock.fact.LookupFacts;
import drydock.fact.LookupFacts.Asked;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.knowledge.Thresholds;
import drydock.knowledge.UsualVariables;
import java.util.List;
import java.util.Optional;

/// The last variable that a program looked up and did not find, soon before it exited without giving a reason.
///
/// It is only a likely reason: programs look up many variables that they can do without. Variables for verbosity, for
/// the usual directories, and for runtimes and libraries are left out.
public final class UnansweredLookup {
    private UnansweredLookup() {}

    /// Empty if other evidence gives a reason, or if every variable was found.
    static Optional<Asked> of(Evidence evidence) {
        return wordless(evidence) ? last(evidence) : Optional.empty();
    }

    /// The last one, without that condition.
    private static Optional<Asked> last(Evidence evidence) {
        return candidates(evidence).stream().reduce((_, last) -> last);
    }

    /// The last variable that the program's own code looked up, if it was not set.
    public static Optional<Asked> atTheEnd(Evidence evidence) {
        Optional<Asked> last = evidence.get(LookupFacts.class).stream()
                .flatMap(facts -> facts.asked().stream())
                .filter(Asked::own)
                .reduce((_, later) -> later);
        return last.filter(candidates(evidence)::contains);
    }

    /// All variables that were looked up and not set, in order.
    static List<Asked> candidates(Evidence evidence) {
        return evidence.get(LookupFacts.class).filter(LookupFacts::reproduced).stream()
                .flatMap(facts -> facts.asked().stream())
                .filter(Asked::own)
                .filter(asked -> asked.answer() == Answer.UNSET || asked.answer() == Answer.EMPTY)
                .filter(asked -> asked.name().matches("[A-Za-z][A-Za-z0-9_]{1,100}"))
                .filter(asked -> !UsualVariables.contains(asked.name()))
                .toList();
    }

    private static boolean wordless(Evidence evidence) {
        LogReading words = evidence.words();
        return evidence.situation().failing()
                && evidence.situation().exit() <= 128
                && words.decisive().isEmpty()
                && words.uncaught().isEmpty()
                && words.grave().isEmpty()
                && evidence.lost().isEmpty()
                && !evidence.traced().fatal();
    }

    /// Whether there is little between its start and its end except the look-up.
    static boolean near(Evidence evidence) {
        boolean otherwise = evidence.traced()
                .gaveUpOver(
                        "ENOENT",
                        "EACCES",
                        "EPERM",
                        "ECONNREFUSED",
                        "ENOSPC",
                        "EROFS",
                        "EADDRINUSE",
                        "ENOTDIR",
                        "EMFILE",
                        "EAGAIN",
                        "ENETUNREACH",
                        "ENOSYS")
                .isPresent();
        boolean few = evidence.traced()
                .worker()
                .map(TracedProcess::callsAfterStart)
                .filter(calls -> calls >= 0 && calls <= Thresholds.CALLS_OF_A_SHORT_RUN)
                .isPresent();
        return few && !otherwise;
    }
}
