package drydock.cause.health;

import drydock.cause.Evidence;
import drydock.fact.HealthFacts;
import drydock.model.Citation;
import drydock.model.Health;
import drydock.model.Health.Result;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The engine's record of health checks.
final class HealthChecks {
    /// The engine's message, or a shell's, which begins with the shell's name or the path of its script.
    private static final Pattern MISSING =
            Pattern.compile("executable file not found|: no such file or directory: unknown|exec failed.*no such file"
                    + "|(?m:^)(?:\\S*sh|/\\S+): (?:(?:line )?\\d+: )?\\S+: (?:command )?not found");

    private HealthChecks() {}

    /// The step's own line if the step ran.
    static Citation cite(Evidence evidence, Health health) {
        return evidence.get(HealthFacts.class).map(HealthFacts::status).orElseGet(() -> field(health));
    }

    /// The step's other lines: the last failure, and a missing program.
    static List<Citation> details(Evidence evidence) {
        Optional<HealthFacts> facts = evidence.get(HealthFacts.class);
        return Stream.concat(facts.flatMap(HealthFacts::missing).stream(), facts.flatMap(HealthFacts::failed).stream())
                .toList();
    }

    private static Citation field(Health health) {
        String output = lastOutput(health);
        return Citation.field(
                "status",
                "health " + health.status() + ", " + health.failingStreak() + " failures in a row"
                        + (output.isEmpty() ? "" : ", last output: " + output));
    }

    /// First line of the last failed check's output.
    static String lastOutput(Health health) {
        return last(health)
                .map(Result::output)
                .map(text -> text.strip().lines().findFirst().orElse(""))
                .orElse("");
    }

    private static Optional<Result> last(Health health) {
        return health.results().stream()
                .filter(result -> result.exitCode() != 0)
                .reduce((first, second) -> second);
    }

    static boolean toolMissing(Health health) {
        return last(health)
                .filter(result -> MISSING.matcher(result.output()).find())
                .isPresent();
    }

    /// The check's command without the engine's word for its form.
    static String command(Evidence evidence) {
        List<String> check = evidence.subject().container().config().healthCheck();
        boolean form = !check.isEmpty() && check.getFirst().startsWith("CMD");
        return String.join(" ", form ? check.subList(1, check.size()) : check);
    }
}
