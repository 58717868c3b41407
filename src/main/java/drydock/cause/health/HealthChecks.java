package drydock.cause.health;

import drydock.cause.Evidence;
import drydock.cause.reading.StackTrace;
import drydock.fact.HealthFacts;
import drydock.knowledge.Thresholds;
import drydock.model.Citation;
import drydock.model.Health;
import drydock.model.Health.Result;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The engine's record of health checks.
public final class HealthChecks {
    /// The engine's message, or a shell's, which begins with the shell's name or the path of its script.
    private static final Pattern MISSING =
            Pattern.compile("executable file not found|: no such file or directory: unknown|exec failed.*no such file"
                    + "|(?m:^)(?:\\S*sh|/\\S+): (?:(?:line )?\\d+: )?\\S+: (?:command )?not found");

    private static final Pattern FRAME = Pattern.compile("^(?:at |File \"|Node\\.js v\\d|[{}()\\[\\]^~]+$)");

    /// An answer that the check itself has to change for: another path, or a login.
    private static final Pattern REFUSED_REQUEST = Pattern.compile("\\b40[0-9]\\b");

    private HealthChecks() {}

    /// The error of the program over which its health check fails, as far as the log shows one.
    public static Optional<StackTrace> errorBehind(Evidence evidence) {
        boolean program = evidence.subject()
                .container()
                .state()
                .health()
                .filter(health -> !toolMissing(health)
                        && !REFUSED_REQUEST.matcher(lastOutput(health)).find())
                .isPresent();
        return evidence.words()
                .uncaught()
                .filter(_ -> program && evidence.unhealthy())
                .filter(found -> found.after() <= Thresholds.LINES_AFTER_REASON);
    }

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

    /// The last line of the last failed check's output that says something: progress comes before it, and the frames of
    /// some stack traces after it.
    static String lastOutput(Health health) {
        return last(health)
                .map(Result::output)
                .flatMap(text -> text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !FRAME.matcher(line).find())
                        .reduce((earlier, later) -> later))
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
