package drydock.matrix;

import java.util.List;
import java.util.function.UnaryOperator;

/// Health checks that fail although the application works, and an application that was killed.
final class HealthOperators {
    static final List<FaultOperator> ALL = List.of(
            FaultOperator.where("health-tool-missing", parts -> !parts.path().isEmpty(), HealthOperators::toolMissing),
            check(
                    "health-wrong-port",
                    parts -> String.valueOf(parts.port() + 1),
                    (url, port) -> url.replaceFirst(":\\d+", ":" + port)),
            check(
                    "health-wrong-path",
                    parts -> "/status/live",
                    (url, path) -> url.replaceFirst("(:\\d+)/.*", "$1" + path)),
            FaultOperator.where(
                    "killed",
                    parts -> true,
                    parts -> Fault.launch(
                                    launch -> launch,
                                    Truth.of("killed-from-outside").naming("SIGKILL", "kill"))
                            .showing(Fault.Shows.KILLED)));

    private HealthOperators() {}

    /// The options for a health check with an application's own command.
    static UnaryOperator<Launch> check(ApplicationParts parts, String url) {
        return checkedBy(parts.health().replace("{url}", url));
    }

    private static Fault toolMissing(ApplicationParts parts) {
        String url = "http://localhost:" + parts.port() + parts.path();
        return unhealthy(
                checkedBy("wget -q -O /dev/null " + url),
                Truth.of("healthcheck-tool-missing").naming("wget"));
    }

    private static FaultOperator check(String name, PartOfUrl part, Change change) {
        return new FaultOperator(
                name,
                application -> java.util.Optional.of(application.parts())
                        .filter(parts -> !parts.health().isEmpty())
                        .map(parts -> {
                            String wrong = part.of(parts);
                            return unhealthy(
                                    check(parts, change.of(application.url(), wrong)),
                                    Truth.of("healthcheck-failing").naming(wrong));
                        }));
    }

    private static UnaryOperator<Launch> checkedBy(String command) {
        return launch -> launch.option("--health-cmd", command)
                .option("--health-interval", "1s", "--health-retries", "2", "--health-timeout", "5s");
    }

    private static Fault unhealthy(UnaryOperator<Launch> change, Truth truth) {
        return Fault.launch(change, truth).showing(Fault.Shows.UNHEALTHY);
    }

    private interface PartOfUrl {
        String of(ApplicationParts parts);
    }

    private interface Change {
        String of(String url, String wrong);
    }
}
