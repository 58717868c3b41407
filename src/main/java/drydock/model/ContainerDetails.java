package drydock.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One container as the engine's inspection describes it.
///
/// Straight from the engine it holds secrets in [ContainerConfig#environment()]; what an investigation
/// keeps is a redacted copy.
///
/// @param image    image reference as it was asked for
/// @param imageId  digest of the image's configuration, `sha256:…`
/// @param path     the program the engine starts: entrypoint and command merged, first word
/// @param args     the words after it
/// @param restarts how often the restart policy started it again
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
