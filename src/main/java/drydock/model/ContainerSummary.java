package drydock.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A container in a list, before it is inspected.
///
/// @param id      full id, 64 hexadecimal digits
/// @param name    name without the engine's leading slash
/// @param image   image reference as given by the user
/// @param state   the engine's word: created, running, paused, restarting, removing, exited, dead
/// @param status  the engine's sentence, such as `Restarting (0) 3 seconds ago`
/// @param created creation time of the container
/// @param labels  all labels
public record ContainerSummary(
        String id,
        String name,
        String image,
        String imageId,
        String state,
        String status,
        Instant created,
        Map<String, String> labels) {

    public ContainerSummary {
        labels = Map.copyOf(labels);
    }

    /// The compose project it belongs to, if any.
    public Optional<String> composeProject() {
        return Optional.ofNullable(labels.get(Labels.COMPOSE_PROJECT));
    }

    /// The compose service it belongs to, if any.
    public Optional<String> composeService() {
        return Optional.ofNullable(labels.get(Labels.COMPOSE_SERVICE));
    }
}
