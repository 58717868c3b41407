package drydock.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A container as described by the engine's inspection.
///
/// The engine's original has secrets in [ContainerConfig#environment()]; an investigation saves a redacted copy.
///
/// @param image    image reference as given by the user
/// @param imageId  digest of the image's configuration, `sha256:…`
/// @param path     the program the engine starts: first word of entrypoint and command
/// @param args     the other words of entrypoint and command
/// @param restarts number of restarts by the restart policy
public record ContainerDetails(
        String id,
        String name,
        String image,
        String imageId,
        Instant created,
        String path,
        List<String> args,
        ContainerState state,
        int restarts,
        RestartPolicy restartPolicy,
        ContainerConfig config,
        HostSettings host,
        List<Mount> mounts) {

    public ContainerDetails {
        args = List.copyOf(args);
        mounts = List.copyOf(mounts);
    }

    public Map<String, String> labels() {
        return config.labels();
    }

    public Optional<String> composeProject() {
        return Optional.ofNullable(labels().get(Labels.COMPOSE_PROJECT));
    }

    public Optional<String> composeService() {
        return Optional.ofNullable(labels().get(Labels.COMPOSE_SERVICE));
    }

    /// Whether its settings say that it should stay up: it serves a port, its health is checked, or its policy starts
    /// it
    /// again whatever its end was. Any other container may be a job.
    public boolean service() {
        return !host.ports().isEmpty()
                || !config.healthCheck().isEmpty()
                || restartPolicy.name().equals("always")
                || restartPolicy.name().equals("unless-stopped");
    }

    /// The whole start command, program first.
    public List<String> command() {
        return Stream.concat(Stream.of(path), args.stream()).toList();
    }

    /// The same container with another configuration, for redaction.
    public ContainerDetails withConfig(ContainerConfig other) {
        return new ContainerDetails(
                id, name, image, imageId, created, path, args, state, restarts, restartPolicy, other, host, mounts);
    }

    /// The same container in another state, for redaction.
    public ContainerDetails withState(ContainerState other) {
        return new ContainerDetails(
                id, name, image, imageId, created, path, args, other, restarts, restartPolicy, config, host, mounts);
    }

    /// The same container with another start command, for redaction.
    public ContainerDetails withCommand(String newPath, List<String> newArgs) {
        return new ContainerDetails(
                id,
                name,
                image,
                imageId,
                created,
                newPath,
                newArgs,
                state,
                restarts,
                restartPolicy,
                config,
                host,
                mounts);
    }
}
