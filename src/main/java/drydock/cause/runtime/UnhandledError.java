package drydock.cause.runtime;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.health.HealthChecks;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.StackTrace;
import drydock.cause.reading.Stall;
import drydock.fact.LogFacts.Line;
import drydock.knowledge.Thresholds;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An uncaught exception or panic of the language runtime.
public final class UnhandledError implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("unhandled-error");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    /// If its message names a missing or refused thing, that cause leads.
    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        boolean givenUp = evidence.words().standstill() == Stall.GIVEN_UP;
        if (situation.steady() && !givenUp) {
            return whileRunning(evidence);
        }
        Optional<StackTrace> uncaught =
                evidence.words().uncaught().filter(found -> found.after() <= Thresholds.LINES_AFTER_REASON);
        if (uncaught.isPresent() && (givenUp || (situation.failing() && !situation.killed()))) {
            return accuse(evidence, uncaught.get());
        }
        if (uncaught.isPresent() && evidence.words().endsInError()) {
            return accuse(evidence, uncaught.get());
        }
        if (!situation.exitKnown() && !evidence.words().silent()) {
            return RULING.possible(
                    "The end of its last finished run is not known, and these are that run's last lines.",
                    List.of(evidence.words().last(), situation.state()),
                    List.of());
        }
        if (!situation.failedWithStatus()
                || !situation.begun()
                || evidence.words().silent()) {
            return RULING.ruledOut(
                    "No runtime reports an uncaught error.", evidence.words().last());
        }
        if (evidence.words().decisive().isPresent() || situation.exit() > 128) {
            return RULING.ruledOut(
                    "It ends for another reason, not because of an uncaught error.",
                    evidence.words().last());
        }
        return RULING.possible(
                "It ends with " + situation.status() + ", and these are its last lines.",
                List.of(evidence.words().last(), situation.state()),
                List.of());
    }

    /// A server survives the errors of single requests. They matter where its health check fails over them.
    private static Verdict whileRunning(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        Optional<StackTrace> last = HealthChecks.errorBehind(evidence);
        if (last.isEmpty()) {
            return RULING.ruledOut("The container is running.", situation.state());
        }
        StackTrace found = last.get();
        List<Citation> cited = new ArrayList<>(List.of(found.message().citation()));
        found.frame().map(Line::citation).ifPresent(cited::add);
        cited.add(situation.state());
        return RULING.likely(
                "The program runs, but its health check fails, and the last error that it reports is `"
                        + found.message().text().strip() + "`." + ownFrame(found),
                cited,
                fixes(found));
    }

    private static Verdict accuse(Evidence evidence, StackTrace found) {
        List<Citation> cited = new ArrayList<>(List.of(found.message().citation()));
        found.frame().map(Line::citation).ifPresent(cited::add);
        Optional<DeeperCause> deeper = DeeperCause.of(evidence, found);
        deeper.flatMap(DeeperCause::evidence).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        String quoted = found.message().text().strip();
        return RULING.agreed(
                evidence.situation().failed() && deeper.isEmpty(),
                "The " + found.shape().runtime() + " program ends with an uncaught error: `" + quoted + "`."
                        + ownFrame(found)
                        + deeper.map(sign -> " " + sign.sentence()).orElse(""),
                cited,
                fixes(found));
    }

    private static String ownFrame(StackTrace found) {
        return found.frame()
                .map(line -> " The innermost frame of its own code is `"
                        + line.text().strip() + "`.")
                .orElse("");
    }

    private static List<Fix> fixes(StackTrace found) {
        String place =
                found.frame().map(line -> "`" + line.text().strip() + "`").orElse("the place that the message names");
        return List.of(
                Fix.of("Start at " + place + ": find out why it raises `"
                        + found.message().text().strip() + "` in this container and not"
                        + " elsewhere (settings, files, versions)."),
                Fix.of(FixPlace.PROGRAM, "Catch errors at start-up, and end with a message that says what to change."));
    }
}
