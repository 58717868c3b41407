package drydock.redaction;

import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.EngineEvent;
import drydock.model.Expectations;
import drydock.model.Health;
import drydock.model.HostSettings;
import drydock.model.ImageDetails;
import drydock.model.Mount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Redacts the engine's data on a container and its image.
public final class SubjectRedactor {
    private final Redactor redactor;

    public SubjectRedactor(Redactor redactor) {
        this.redactor = redactor;
    }

    /// A redactor for the secrets of a container and its image.
    public static Redactor redactorFor(ContainerDetails container, ImageDetails image) {
        return redactorFor(container, image, RedactionRules.standard());
    }

    /// The same with the user's rules.
    public static Redactor redactorFor(ContainerDetails container, ImageDetails image, RedactionRules rules) {
        List<NamedValue> carried = ContainerValues.by(container, image);
        return new Redactor(
                carried, ContainerValues.identifiers(container, image), SecretFiles.of(container, carried), rules);
    }

    public ContainerDetails redact(ContainerDetails container) {
        List<String> command = redactor.words(container.command());
        return inFull(container)
                .withConfig(redact(container.config()))
                .withCommand(command.getFirst(), command.subList(1, command.size()))
                .withState(redact(container.state()));
    }

    /// All other texts. Requests to the engine use the real values.
    private ContainerDetails inFull(ContainerDetails container) {
        return new ContainerDetails(
                container.id(),
                redactor.redact(container.name()),
                redactor.redact(container.image()),
                container.imageId(),
                container.created(),
                container.path(),
                container.args(),
                container.state(),
                container.restarts(),
                container.restartPolicy(),
                container.config(),
                redact(container.host()),
                container.mounts().stream().map(this::redact).toList());
    }

    private Mount redact(Mount mount) {
        return new Mount(
                mount.type(),
                redactor.redact(mount.name()),
                redactor.redact(mount.source()),
                redactor.redact(mount.destination()),
                mount.writable());
    }

    private HostSettings redact(HostSettings host) {
        return new HostSettings(
                host.memory(),
                host.memorySwap(),
                host.nanoCpus(),
                host.pids(),
                host.capAdd(),
                host.capDrop(),
                all(host.securityOptions()),
                host.privileged(),
                host.readOnlyRootfs(),
                host.init(),
                host.networkMode(),
                host.logDriver(),
                host.tmpfs(),
                host.ulimits(),
                host.ports(),
                all(host.devices()),
                all(host.extraHosts()));
    }

    private List<String> all(List<String> texts) {
        return texts.stream().map(redactor::redact).toList();
    }

    /// The user's expectations may contain a secret too.
    public Expectations redact(Expectations expectations) {
        return new Expectations(
                all(expectations.logLines()),
                expectations.variables(),
                expectations.source(),
                expectations.trials(),
                expectations.localBuild());
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
                redactor.redact(config.user()),
                redactor.environment(config.environment()),
                redactor.words(config.entrypoint()),
                redactor.words(config.command()),
                redactor.redact(config.workingDir()),
                config.tty(),
                config.openStdin(),
                config.stopSignal(),
                redactor.redact(config.hostname()),
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

    /// Values of labels and attributes, which are also masked by their own names.
    private Map<String, String> values(Map<String, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> redactor.named(entry.getKey(), entry.getValue()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }
}
