package drydock.cause.start;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;

/// The engine fails to start the container, and its message names no part of the container's configuration.
public final class EngineFault implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("engine-fault");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        String error = evidence.subject().container().state().error().strip();
        boolean other = evidence.words().decisive().isPresent()
                && evidence.words().decisive(this).isEmpty();
        if (evidence.words().decisive(this).isPresent() && !evidence.situation().steady()) {
            return accuse(evidence, evidence.words().decisive(this).get().citation());
        } else if (error.isEmpty() || evidence.situation().steady()) {
            return RULING.ruledOut(
                    "The engine reports no error for the start.",
                    evidence.situation().state());
        } else if (other) {
            return RULING.ruledOut(
                    "The engine's message names another reason.",
                    evidence.words().decisive().get().citation());
        }
        return accuse(evidence, Citation.field("status", error));
    }

    private static Verdict accuse(Evidence evidence, Citation error) {
        return RULING.likely(
                "The engine could not start the container: `" + error.text() + "`.",
                List.of(error, evidence.situation().state()),
                List.of(
                        Fix.of(
                                FixPlace.HOST,
                                "Read the engine's log at that time.",
                                "sh",
                                "journalctl -u docker --since '1 hour ago' | tail -50"),
                        Fix.of(
                                FixPlace.HOST,
                                "Restart the engine, and check that its disk has space and that its runtime fits the"
                                        + " kernel.")));
    }
}
