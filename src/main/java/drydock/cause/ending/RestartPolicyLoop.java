package drydock.cause.ending;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.RestartPolicy;
import drydock.model.Verdict;
import java.util.List;

/// The restart policy repeats a failure that no retry can fix.
public final class RestartPolicyLoop implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("restart-policy-loop");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        RestartPolicy policy = evidence.subject().container().restartPolicy();
        int restarts = evidence.subject().container().restarts();
        Citation cited = Citation.field("status", "restart policy " + policy.name() + ", restart count " + restarts);
        if (!situation.looping() || !situation.failing()) {
            return RULING.ruledOut("The container is not in a restart loop.", cited);
        }
        return RULING.confirmed(
                        "`restart: " + policy.name() + "` has started it again " + restarts
                                + (restarts == 1 ? " time" : " times") + "; each run ends in the same way, with "
                                + situation.status() + ".",
                        List.of(cited, situation.state()),
                        policy.maxRetries() > 0 ? List.of() : fixes(evidence, policy))
                .asContributing();
    }

    private static List<Fix> fixes(Evidence evidence, RestartPolicy policy) {
        return List.of(
                Fix.of(
                        FixPlace.START_OPTIONS,
                        "Stop the loop while you look for the cause.",
                        "sh",
                        "docker update --restart=no "
                                + evidence.subject().container().name()),
                Fix.of(
                        FixPlace.START_OPTIONS,
                        "Limit the number of restarts.",
                        "diff",
                        "-    restart: " + policy.name() + "\n+    restart: on-failure:5"));
    }
}
