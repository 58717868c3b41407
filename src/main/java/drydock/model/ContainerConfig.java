package drydock.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What runs and as whom: the part of the configuration that an image and a container share.
///
/// @param user        as configured: empty, name, uid, `name:group` or `uid:gid`
/// @param environment `NAME=value` in the engine's order; of a redacted copy, secret values are masked
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

    /// The value of a variable; when it is given twice the last one counts, as for the engine.
    public Optional<String> variable(String name) {
        String prefix = name + "=";
        return environment.reversed().stream()
                .filter(entry -> entry.startsWith(prefix))
                .findFirst()
                .map(entry -> entry.substring(prefix.length()));
    }
}
