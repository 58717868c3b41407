package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.EngineEvent;
import drydock.model.HostSettings;
import drydock.model.ImageDetails;
import drydock.model.RestartPolicy;
import drydock.model.Subject;
import drydock.redaction.Redactor;
import drydock.redaction.SubjectRedactor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at the container and its image before the steps run.
///
/// @param raw      as the engine says it, secrets included; never kept
/// @param subject  the redacted copy
/// @param redactor knows the secrets of this container
record Preparation(ContainerDetails raw, Subject subject, Redactor redactor) {
    static Preparation of(Engine engine, Clock clock, Request request) throws EngineException, InterruptedException {
        ImageDetails image;
        ContainerDetails raw;
        List<EngineEvent> history = List.of();
        if (request.container().isEmpty()) {
            String reference = request.image().orElseThrow();
            image = engine.image(reference);
            raw = withoutContainer(reference, image);
        } else {
            raw = engine.inspect(request.container());
            image = imageOf(engine, raw);
            history = engine.history(raw.id());
        }
        Redactor redactor = SubjectRedactor.redactorFor(raw, image);
        SubjectRedactor redacting = new SubjectRedactor(redactor);
        Subject subject = new Subject(
                clock.instant(),
                engine.info(),
                redacting.redact(raw),
                redacting.redact(image),
                redacting.redact(history),
                request.expectations(),
                request.network());
        return new Preparation(raw, subject, redactor);
    }

    /// As it is now.
    Provenance provenance() {
        return new Provenance(Map.of(), List.of());
    }

    /// The image may be gone by force while its container is still there.
    private static ImageDetails imageOf(Engine engine, ContainerDetails raw)
            throws EngineException, InterruptedException {
        try {
            return engine.image(raw.imageId());
        } catch (EngineException.NotFound gone) {
            return new ImageDetails(
                    raw.imageId(), List.of(raw.image()), "linux", "", "", Optional.empty(), 1, raw.config(), List.of());
        }
    }

    /// What `docker create` would make of the image.
    private static ContainerDetails withoutContainer(String reference, ImageDetails image) {
        ContainerConfig config = image.config();
        List<String> command = new ArrayList<>(config.entrypoint());
        command.addAll(config.command());
        String path = command.isEmpty() ? "" : command.removeFirst();
        return new ContainerDetails(
                "",
                reference,
                reference,
                image.id(),
                image.created().orElse(Instant.EPOCH),
                path,
                command,
                new ContainerState("created", 0, false, "", Optional.empty(), Optional.empty(), Optional.empty()),
                0,
                new RestartPolicy("no", 0),
                config,
                noSettings(),
                List.of());
    }

    private static HostSettings noSettings() {
        return new HostSettings(
                0, 0, 0, 0, List.of(), List.of(), List.of(), false, false, false, "default", "", Map.of(), List.of(),
                List.of(), List.of());
    }
}
