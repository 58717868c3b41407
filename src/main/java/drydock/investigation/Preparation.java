package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.model.ContainerDetails;
import drydock.model.ContainerFiles;
import drydock.model.EngineEvent;
import drydock.model.EngineInfo;
import drydock.model.ImageDetails;
import drydock.model.Subject;
import drydock.redaction.Redactor;
import drydock.redaction.SubjectRedactor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Everything the engine knows about a container, looked up before the steps run.
///
/// @param raw      as the engine reports it, with secrets; never saved
/// @param subject  the redacted copy
/// @param redactor knows the secrets of this container
record Preparation(ContainerDetails raw, Subject subject, Redactor redactor) {
    /// @param files    as the container sees them
    /// @param executor sends several requests to the engine in parallel
    static Preparation of(
            ContainerTarget target,
            Engine engine,
            ContainerFiles files,
            Clock clock,
            Request request,
            ExecutorService executor)
            throws EngineException, InterruptedException {
        ContainerDetails raw = target.container();
        Future<List<EngineEvent>> history =
                executor.submit(() -> raw.id().isEmpty() ? List.of() : engine.history(raw.id()));
        Future<EngineInfo> info = executor.submit((Callable<EngineInfo>) engine::info);
        try {
            ImageDetails image = target.image().isPresent() ? target.image().get() : imageOf(engine, raw);
            Redactor redactor = SubjectRedactor.redactorFor(raw, image, request.redaction());
            new SecretFileReader(files, redactor).read();
            SubjectRedactor redacting = new SubjectRedactor(redactor.in("container and image"));
            Subject subject = new Subject(
                    clock.instant(),
                    got(info),
                    redacting.redact(raw),
                    redacting.redact(image),
                    redacting.redact(target.with(known(history))),
                    redacting.redact(request.expectations()),
                    request.network(),
                    request.mounts(),
                    request.privileges());
            return new Preparation(raw, subject, redactor);
        } finally {
            history.cancel(true);
            info.cancel(true);
        }
    }

    private static <T> T got(Future<T> asked) throws EngineException, InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case EngineException engine -> throw engine;
                case InterruptedException cancelled -> throw cancelled;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        }
    }

    /// Without the events, the investigation still has the container's state.
    private static List<EngineEvent> known(Future<List<EngineEvent>> history)
            throws EngineException, InterruptedException {
        try {
            return got(history);
        } catch (EngineException.Refused | EngineException.NotFound unknown) {
            return List.of();
        }
    }

    /// The container as it is now.
    Provenance provenance(ToolboxGate toolbox) {
        return new Provenance(toolbox.versions(), redactor.audit());
    }

    /// An image can be removed by force while its container still exists, and an engine may fail to describe it.
    private static ImageDetails imageOf(Engine engine, ContainerDetails raw)
            throws EngineException, InterruptedException {
        try {
            return engine.image(raw.imageId());
        } catch (EngineException.NotFound | EngineException.Refused unknown) {
            return new ImageDetails(
                    raw.imageId(), List.of(raw.image()), "linux", "", "", Optional.empty(), 1, raw.config(), List.of());
        }
    }
}
