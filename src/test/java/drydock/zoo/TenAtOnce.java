package drydock.zoo;

import drydock.engine.Engine;
import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.investigation.Investigator;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.investigation.StepResult;
import drydock.model.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Ten investigations of one container at once, each with its own connection.
final class TenAtOnce {
    private static final int COUNT = 10;
    private static final String CONTAINER = "drydock-ten-at-once";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private TenAtOnce() {}

    /// What one of them found.
    ///
    /// @param leading id of the leading cause
    /// @param failed  steps that could not run
    record Answer(String leading, List<String> failed) {
        static Answer of(Investigation investigation) {
            return new Answer(
                    investigation.findings().stream()
                            .map(Finding::cause)
                            .map(cause -> cause.id())
                            .findFirst()
                            .orElse(""),
                    investigation.steps().stream()
                            .filter(step -> step.outcome() == Outcome.FAILED)
                            .map(StepResult::id)
                            .toList());
        }
    }

    /// The answers of all that ended.
    static List<Answer> answers() throws Exception {
        DockerCommand.succeeds(LIMIT, "rm", "--force", CONTAINER);
        DockerCommand.run(
                LIMIT,
                "create",
                "--name",
                CONTAINER,
                "debian:bookworm-slim",
                "sh",
                "-c",
                "exec cat /etc/shop/shop.conf");
        DockerCommand.run(LIMIT, "start", CONTAINER);
        DockerCommand.run(LIMIT, "wait", CONTAINER);
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> all = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                all.add(threads.submit((Callable<Answer>) TenAtOnce::answer));
            }
            for (Future<Answer> each : all) {
                answers.add(each.get());
            }
        } finally {
            DockerCommand.succeeds(LIMIT, "rm", "--force", CONTAINER);
        }
        return answers;
    }

    private static Answer answer() throws IOException, InterruptedException {
        try (Engine engine = LocalEngine.connect();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return Answer.of(new Investigator(engine, Clock.systemUTC(), threads)
                    .investigate(Request.of(CONTAINER), Progress.SILENT));
        }
    }

    /// Prints one line.
    public static void main(String[] words) throws Exception {
        long start = System.nanoTime();
        List<Answer> answers = answers();
        System.out.printf(
                "ten at once: %d answered, %d different answers, %d steps failed, %.1f s%n",
                answers.size(),
                answers.stream().map(Answer::leading).distinct().count(),
                answers.stream().mapToInt(answer -> answer.failed().size()).sum(),
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }
}
