package drydock.redaction;

import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.EngineEvent;
import drydock.model.Health;
import drydock.model.ImageDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Redacts what the engine says of a container and its image.
public final class SubjectRedactor {
    private final Redactor redactor;

    public SubjectRedactor(Redactor redactor) {
        this.redactor = redactor;
    }

    /// The redactor that knows the secrets of a container and of its image.
    public static Redactor redactorFor(ContainerDetails container, ImageDetails image) {
        return new Redactor(
                Stream.concat(container.config().environment().stream(), image.config().environment().stream())
                        .distinct()
                        .toList());
    }

    public ContainerDetails redact(ContainerDetails container) {
        List<String> command = redactor.words(container.command());
        return container
                .withConfig(redact(container.config()))
                .withCommand(command.getFirst(), command.subList(1, command.size()))
                .withState(redact(container.state()));
    }

    public ImageDetails redact(ImageDetails image) {
        return image.withConfig(
                redact(image.config()),
                image.history().stream()
                        .map(step -> new ImageDetails.BuildStep(
                                step.created(),
                                redactor.redact(step.createdBy()),
                                redactor.redact(step.comment()),
                                step.size()))
                        .toList());
    }

    public List<EngineEvent> redact(List<EngineEvent> events) {
        return events.stream()
                .map(event -> new EngineEvent(
                        event.time(),
                        event.type(),
                        redactor.redact(event.action()),
                        event.actorId(),
                        values(event.attributes())))
                .toList();
    }

    private ContainerConfig redact(ContainerConfig config) {
        return new ContainerConfig(
                config.user(),
                redactor.environment(config.environment()),
                redactor.words(config.entrypoint()),
                redactor.words(config.command()),
                config.workingDir(),
                config.tty(),
                config.openStdin(),
                config.stopSignal(),
                config.hostname(),
                redactor.words(config.healthCheck()),
                values(config.labels()));
    }

    private ContainerState redact(ContainerState state) {
        return new ContainerState(
                state.status(),
                state.exitCode(),
                state.oomKilled(),
                redactor.redact(state.error()),
                state.startedAt(),
                state.finishedAt(),
                state.health()
                        .map(health -> new Health(
                                health.status(),
                                health.failingStreak(),
                                health.results().stream()
                                        .map(result -> new Health.Result(
                                                result.started(), result.exitCode(), redactor.redact(result.output())))
                                        .toList())));
    }

    /// Values of labels and attributes, masked by their own name too.
    private Map<String, String> values(Map<String, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> redactor.named(entry.getKey(), entry.getValue()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }
}
