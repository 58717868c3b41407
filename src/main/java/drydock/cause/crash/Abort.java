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

/// The program aborts: a failed assertion or a failed check of its memory.
public final class Abort implements PatternCause {
    private static final FatalSignal SIGNAL = new FatalSignal("SIGABRT", 6);
    private static final CauseInfo INFO = CauseInfo.of("abort");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Mention> said = evidence.words().decisive(this);
        if (!evidence.situation().failing() || otherReason(evidence)) {
            return SIGNAL.absent(evidence, RULING);
        }
        boolean traced = SIGNAL.traced(evidence).isPresent();
        boolean status = evidence.situation().signalled(6);
        if (!traced && !status && said.isEmpty()) {
            return SIGNAL.absent(evidence, RULING);
        }
        Optional<Verdict> early = SIGNAL.beforeMain(evidence, RULING);
        if (early.isPresent()) {
            return early.get();
        }
        String what = said.map(Mention::what)
                .filter(text -> !text.isEmpty())
                .map(text -> ": `" + text + "`")
                .orElse("");
        return RULING.agreed(
                traced
                        || said.filter(words -> evidence.situation().exit() > 128
                                        || !words.part("caught").isEmpty())
                                .isPresent(),
                "The program aborts with SIGABRT" + what + SIGNAL.place(evidence) + ".",
                SIGNAL.evidence(evidence, said),
                List.of(
                        Fix.of(
                                FixPlace.PROGRAM,
                                SIGNAL.start(evidence)
                                        .orElse(
                                                "Look at the file and line in the message. Without them, get a backtrace in a debugger"
                                                        + " (`break abort`), or build with `-fsanitize=address` if the heap is damaged."))));
    }

    /// A runtime also aborts after an uncaught error or with a full heap. Then that is the reason.
    private boolean otherReason(Evidence evidence) {
        return evidence.words().uncaught().isPresent()
                || evidence.words()
                        .decisive()
                        .filter(said -> !said.cause().id().equals(id()))
                        .isPresent();
    }
}
