package drydock.cause;

import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.RestartPolicy;
import drydock.model.Verdict;
import java.util.List;

/// The restart policy repeats a failure that no retry can cure.
final class RestartPolicyLoop implements Cause {
    private static final Ruling RULING = new Ruling(
            "The restart policy repeats what can't succeed.", "Restart policy, restart count and exit status.");

    @Override
    public String id() {
        return "restart-policy-loop";
    }

    @Override
    public String title() {
        return "Restart policy loop";
    }

    @Override
    public boolean symptom() {
        return true;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Situation situation = evidence.situation();
        RestartPolicy policy = evidence.subject().container().restartPolicy();
        int restarts = evidence.subject().container().restarts();
        Citation cited = Citation.field("status", "restart policy " + policy.name() + ", restart count " + restarts);
        if (!situation.looping() || !situation.failing()) {
            return RULING.ruledOut("It is not in a restart loop.", cited);
        }
        return RULING.confirmed(
                        "`restart: " + policy.name() + "` has started it again " + restarts
                                + " times; each start ends the same way, with status " + situation.exit() + ".",
                        List.of(cited, situation.state()),
                        List.of(
                                new Fix(
                                        "Stop the loop while you look for the cause.",
                                        "sh",
                                        "docker update --restart=no "
                                                + evidence.subject().container().name()),
                                new Fix(
                                        "Let the policy give up.",
                                        "diff",
                                        "-    restart: " + policy.name() + "\n+    restart: on-failure:5")))
                .asContributing();
    }
}
