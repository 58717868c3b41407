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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The container that is investigated, or a substitute if there is only an image.
///
/// @param container as the engine reports it, with secrets; never saved
/// @param image     if it was already looked up
/// @param seen      events about it since then, oldest first
record ContainerTarget(ContainerDetails container, Optional<ImageDetails> image, List<EngineEvent> seen) {
    ContainerTarget {
        seen = List.copyOf(seen);
    }

    static ContainerTarget of(Engine engine, Request request) throws EngineException, InterruptedException {
        if (!request.container().isEmpty()) {
            return new ContainerTarget(engine.inspect(request.container()), Optional.empty(), List.of());
        }
        String reference = request.image().orElseThrow();
        ImageDetails image = engine.image(reference);
        return new ContainerTarget(withoutContainer(reference, image), Optional.of(image), List.of());
    }

    /// The events that the engine still has and those seen here; the engine's buffer may have dropped events in
    /// between.
    List<EngineEvent> with(List<EngineEvent> held) {
        return Stream.concat(held.stream(), seen.stream().filter(event -> !held.contains(event)))
                .sorted(Comparator.comparing(EngineEvent::time))
                .toList();
    }

    /// The container that `docker create` would make from the image.
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
                List.of(), List.of(), List.of());
    }
}
