package drydock.cause.ending;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ChildEnds;
import drydock.cause.reading.ProgramGone;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

/// A supervisor runs, and its child keeps ending.
public final class SupervisedChildFailing implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("supervised-child-failing");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        if (!evidence.situation().steady()) {
            return RULING.ruledOut(
                    "The container does not stay up, so no supervisor hides the end of its program.",
                    evidence.situation().state());
        }
        Optional<ChildEnds> ends = evidence.words().childEnds();
        return ends.map(found -> accuse(evidence, found))
                .or(() -> evidence.reading(ProgramGone.class, ProgramGone::of).flatMap(gone -> gone(evidence, gone)))
                .map(verdict -> evidence.words().uncaught().isPresent() ? verdict.asContributing() : verdict)
                .orElseGet(() -> RULING.ruledOut(
                        "No supervisor reports that a child ends again and again.",
                        evidence.words().last()));
    }

    /// A program that has done its work may leave a shell behind, so only its error accuses it.
    private static Optional<Verdict> gone(Evidence evidence, ProgramGone gone) {
        boolean worded = evidence.words().uncaught().isPresent()
                || evidence.words().decisive().isPresent()
                || evidence.errorReport()
                        .filter(report -> report.severity().isError())
                        .isPresent();
        return evidence.words()
                .reasons()
                .filter(_ -> worded)
                .findFirst()
                .map(reason -> RULING.confirmed(
                        "The container runs, but its program `"
                                + gone.program().path()
                                + "` has ended, and only `"
                                + gone.left().process().command() + "` is left. It reported `"
                                + reason.text().strip() + "`.",
                        List.of(
                                gone.left().citation(),
                                reason.citation(),
                                evidence.situation().state()),
                        List.of(Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Let the container end with its program: start it with `exec` as the last command of"
                                        + " the entrypoint, instead of `tail -f` or `sleep` behind it."))));
    }

    private static Verdict accuse(Evidence evidence, ChildEnds ends) {
        String child = ends.last().child().matches("\\d+")
                ? "a worker"
                : "`" + ends.last().child() + "`";
        return RULING.confirmed(
                "The container runs, but its supervisor (" + ends.last().supervisor() + ") reports " + ends.count()
                        + " ends of its children. The last one is " + child
                        + (ends.last().how().isEmpty()
                                ? ""
                                : ", with " + ends.last().how()) + ".",
                List.of(ends.line().citation(), evidence.situation().state()),
                List.of(
                        Fix.of("Read what " + child
                                + " prints before it ends, or start its command by hand in the container."),
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Give each program a container of its own, or let the supervisor end when an essential"
                                        + " child can't be started.")));
    }
}
