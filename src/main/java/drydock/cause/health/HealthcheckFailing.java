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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The health check runs and fails.
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
                "Correct the path that the check requests, or add it to the program, which answers that it does not exist.");
        advices.put(
                Pattern.compile("\\b400\\b"),
                "Read what the program prints at the check: it refuses the request itself. Often the host name that the check"
                        + " uses is not among the names that the program accepts.");
        advices.put(
                Pattern.compile("\\b40[13]\\b|(?i:unauthori[sz]ed|forbidden)"),
                "Change the check to a path that needs no login. The program answers, but asks for one.");
        advices.put(
                Pattern.compile("\\b50\\d\\b"),
                "Read the program's log at the time of the check. The program answers with an error.");
        advices.put(
                Pattern.compile("(?i)refused"),
                "Compare port and address of the check with those the program listens on. No program in the container"
                        + " listens there. Increase `start_period` if the start is slow.");
        advices.put(
                Pattern.compile("(?i)timed? ?out|timeout"),
                "Increase the check's `timeout`, or find out why the program does not answer in time.");
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
                        mismatch.map(found -> corrected(evidence, found)).orElseGet(() -> Fix.of(advice(output))),
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
        return mismatch.isEmpty() && HealthChecks.errorBehind(evidence).isPresent()
                ? verdict.asContributing()
                : verdict;
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

    /// From the check's own output, for any tool.
    private static String advice(String output) {
        return ADVICE.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(output).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Check the port, path and address that it requests (the program has to listen on 127.0.0.1 or"
                        + " 0.0.0.0), and increase `start_period` and `timeout` if the start is slow.");
    }
}
