package drydock.cause.health;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Health;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The health check runs, and fails.
public final class HealthcheckFailing implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("healthcheck-failing");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    /// First match first.
    private static final Map<Pattern, String> ADVICE = advices();

    private static Map<Pattern, String> advices() {
        Map<Pattern, String> advices = new LinkedHashMap<>();
        advices.put(
                Pattern.compile("\\b404\\b"),
                "Correct the path the check asks for, or add it to the program: it answers, but has nothing there.");
        advices.put(
                Pattern.compile("\\b40[13]\\b|(?i:unauthori[sz]ed|forbidden)"),
                "Let the check ask for a path that is open to it: the program answers, but wants a login.");
        advices.put(
                Pattern.compile("\\b50\\d\\b"),
                "Look into the program's log at the time of the check: it answers with an error of its own.");
        advices.put(
                Pattern.compile("(?i)refused"),
                "Compare port and address of the check with what the program listens on: nothing listens there, inside"
                        + " the container. Give a slow start more `start_period`.");
        advices.put(
                Pattern.compile("(?i)timed? ?out|timeout"),
                "Give the check more `timeout`, or find out what keeps the program busy: it does not answer in time.");
        return advices;
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
                        Fix.of(advice(output)),
                        new Fix(
                                "Run the check by hand.",
                                "sh",
                                "docker exec " + evidence.subject().container().name() + " sh -c '"
                                        + HealthChecks.command(evidence) + "'; echo $?")));
    }

    /// By what the check itself says, whatever tool it is.
    private static String advice(String output) {
        return ADVICE.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(output).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Check port, path and address it asks for (the program has to listen on 127.0.0.1 or"
                        + " 0.0.0.0 for it), and give a slow start more `start_period` and `timeout`.");
    }
}
