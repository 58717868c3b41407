package drydock.cause.health;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Distribution;
import drydock.fact.HealthFacts;
import drydock.knowledge.Packages;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Health;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The health check's own program is not in the image.
public final class HealthcheckToolMissing implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("healthcheck-tool-missing");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Health> health = evidence.subject().container().state().health();
        if (health.isEmpty()) {
            return RULING.ruledOut(
                    "It has no health check.", evidence.situation().state());
        }
        Citation status = HealthChecks.cite(evidence, health.get());
        boolean failing = !health.get().status().equals("healthy");
        Optional<Citation> missing = evidence.get(HealthFacts.class).flatMap(HealthFacts::missing);
        boolean hidden = failing
                && evidence.situation().steady()
                && missing.isPresent()
                && !HealthChecks.toolMissing(health.get());
        if (hidden) {
            return unsaid(evidence, missing.get(), status);
        }
        if (!failing || !evidence.situation().steady() || !HealthChecks.toolMissing(health.get())) {
            return RULING.ruledOut("The program of the check is in the container.", status);
        }
        String command = HealthChecks.command(evidence);
        String tool = command.strip().split("\\s+", 2)[0];
        List<Citation> cited = new ArrayList<>(List.of(status));
        cited.addAll(HealthChecks.details(evidence));
        cited.add(evidence.situation().state());
        return RULING.confirmed(
                "The health check `" + command + "` can't run: `" + HealthChecks.lastOutput(health.get()) + "`.",
                cited,
                List.of(
                        install(evidence, tool),
                        Fix.of(
                                "Don't rely on the health status until then: the container counts as unhealthy in any state.")));
    }

    private static Fix install(Evidence evidence, String tool) {
        Optional<String> line = Packages.ofCommand(UnixPath.baseName(tool)).map(Distribution.of(evidence)::install);
        return Fix.of(
                FixPlace.IMAGE_BUILD,
                "Install `" + tool + "` in the image's final stage, or use a check that the image can run: a"
                        + " switch of the program itself, or a few lines in its own language.",
                line.isPresent() ? "diff" : "",
                line.orElse(""));
    }

    /// A check that discards what the shell says of the missing program.
    private static Verdict unsaid(Evidence evidence, Citation missing, Citation status) {
        return RULING.likely(
                "The health check `" + HealthChecks.command(evidence)
                        + "` fails, and a program that it runs is not in the" + " container: `"
                        + missing.text().strip() + "`.",
                List.of(missing, status, evidence.situation().state()),
                List.of(Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Install the program in the image's final stage, or use a check that the image can run. The"
                                + " check discards the shell's message: let it print its errors.")));
    }
}
