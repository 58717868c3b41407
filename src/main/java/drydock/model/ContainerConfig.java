package drydock.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The configuration that images and containers share: command, user, environment and health check.
///
/// @param user        as configured: empty, name, uid, `name:group` or `uid:gid`
/// @param environment `NAME=value` in the engine's order; in a redacted copy, secret values are masked
/// @param entrypoint  empty when none is set
/// @param command     empty when none is set
/// @param workingDir  empty means `/`
/// @param stopSignal  empty means SIGTERM
/// @param healthCheck the check's command as configured (`CMD`, `CMD-SHELL` first), empty when none
public record ContainerConfig(
        String user,
        List<String> environment,
        List<String> entrypoint,
        List<String> command,
        String workingDir,
        boolean tty,
        boolean openStdin,
        String stopSignal,
        String hostname,
        List<String> healthCheck,
        Map<String, String> labels) {

    public ContainerConfig {
        environment = List.copyOf(environment);
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        healthCheck = List.copyOf(healthCheck);
        labels = Map.copyOf(labels);
    }

    /// The value of a variable; of duplicates the last one counts, as in the engine.
    public Optional<String> variable(String name) {
        String prefix = name + "=";
        return environment.reversed().stream()
                .filter(entry -> entry.startsWith(prefix))
                .findFirst()
                .map(entry -> entry.substring(prefix.length()));
    }

    /// The same configuration with another environment, for redaction.
    public ContainerConfig withEnvironment(List<String> other) {
        return new ContainerConfig(
                user,
                other,
                entrypoint,
                command,
                workingDir,
                tty,
                openStdin,
                stopSignal,
                hostname,
                healthCheck,
                labels);
    }
}
