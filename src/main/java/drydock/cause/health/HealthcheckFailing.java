package drydock.cause.health;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.health.HealthTarget.Mismatch;
import drydock.cause.reading.RepeatedMessage;
import drydock.fact.LogFacts.Line;
import drydock.fact.SocketFacts;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Health;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The health check runs and fails.
public final class HealthcheckFailing implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("healthcheck-failing");
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
        if (!evidence.unhealthy() || HealthChecks.toolMissing(health.get())) {
            return RULING.ruledOut("The health check does not fail.", status);
        }
        String output = HealthChecks.lastOutput(health.get());
        Optional<Mismatch> mismatch = HealthTarget.of(HealthChecks.command(evidence))
                .flatMap(
                        target -> evidence.get(SocketFacts.class).flatMap(sockets -> target.mismatch(sockets, output)));
        List<Citation> cited = new ArrayList<>(List.of(status));
        cited.addAll(HealthChecks.details(evidence));
        mismatch.map(Mismatch::evidence).ifPresent(cited::addAll);
        Optional<Line> printed = RepeatedMessage.atChecks(evidence.words().programLines());
        printed.map(Line::citation).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        Verdict verdict = RULING.confirmed(
                "The health check `" + HealthChecks.command(evidence) + "` has failed "
                        + health.get().failingStreak() + " times in a row"
                        + (output.isEmpty() ? "." : ", last with `" + output + "`.")
                        + mismatch.map(found -> " " + found.explanation()).orElse("")
                        + printed.map(line -> " Meanwhile the program prints `"
                                        + line.text().strip() + "` again and again.")
                                .orElse(""),
                cited,
                List.of(
                        mismatch.map(found -> corrected(evidence, found))
                                .orElseGet(() -> Fix.of(HealthAdvice.of(HealthChecks.command(evidence), output))),
                        new Fix(
                                "Run the check by hand.",
                                "sh",
                                CommandLine.of(List.of(
                                                "docker",
                                                "exec",
                                                evidence.subject().container().name(),
                                                "sh",
                                                "-c",
                                                HealthChecks.command(evidence)))
                                        + "; echo $?")));
        boolean explained = HealthChecks.errorBehind(evidence).isPresent()
                || evidence.words().repeatedMessage().isPresent();
        return mismatch.isEmpty() && explained ? verdict.asContributing() : verdict;
    }

    /// With the check itself where only its port is wrong.
    private static Fix corrected(Evidence evidence, Mismatch mismatch) {
        String command = HealthChecks.command(evidence);
        Optional<String> test = HealthTarget.of(command)
                .filter(_ -> mismatch.instead() > 0)
                .flatMap(target -> HealthTarget.readdressed(command, target.port(), mismatch.instead()));
        return Fix.of(
                test.isPresent() ? FixPlace.START_OPTIONS : FixPlace.UNKNOWN,
                mismatch.advice(),
                test.isPresent() ? "diff" : "",
                test.map(line -> "     healthcheck:\n+      test: [\"CMD-SHELL\", " + CommandLine.doubleQuoted(line)
                                + "]")
                        .orElse(""));
    }
}
