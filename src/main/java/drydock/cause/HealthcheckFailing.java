package drydock.cause;

import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Health;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The health check runs, and fails.
final class HealthcheckFailing implements Cause {
    private static final Ruling RULING = new Ruling(
            "The program runs, but its health check fails.", "The results of the health check that the engine keeps.");

    @Override
    public String id() {
        return "healthcheck-failing";
    }

    @Override
    public String title() {
        return "Health check failing";
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Health> health = evidence.subject().container().state().health();
        if (health.isEmpty()) {
            return RULING.ruledOut(
                    "It has no health check.", evidence.situation().state());
        }
        Citation status = HealthChecks.cite(evidence, health.get());
        boolean unhealthy = health.get().status().equals("unhealthy")
                && evidence.situation().steady();
        if (!unhealthy || HealthChecks.toolMissing(health.get())) {
            return RULING.ruledOut("It is not the check that fails.", status);
        }
        String output = HealthChecks.lastOutput(health.get());
        List<Citation> cited = new ArrayList<>(List.of(status));
        cited.addAll(HealthChecks.details(evidence));
        cited.add(evidence.situation().state());
        return RULING.confirmed(
                "The health check `" + HealthChecks.command(evidence) + "` has failed "
                        + health.get().failingStreak() + " times in a row"
                        + (output.isEmpty() ? "." : ", last with: `" + output + "`."),
                cited,
                List.of(
                        new Fix(
                                "Run the check by hand.",
                                "sh",
                                "docker exec " + evidence.subject().container().name() + " sh -c '"
                                        + HealthChecks.command(evidence) + "'; echo $?"),
                        Fix.of("Check port, path and address it asks for (the program has to listen on 127.0.0.1 or"
                                + " 0.0.0.0 for it), and give a slow start more `start_period` and `timeout`.")));
    }
}
