package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.model.ContainerDetails;
import java.util.List;
import java.util.Optional;

/// What all throwaways of one investigation have in common.
///
/// @param image      image or snapshot with the container's files
/// @param container  the container in question, not redacted
/// @param inspection as the engine sent it, for settings that [ContainerDetails] does not hold; missing without one
/// @param mounts     the container's volumes and binds, read-only, as the engine takes them
/// @param tools      the toolbox's volume, empty where none is needed
/// @param cpus       of the engine's machine
record ThrowawayBase(
        String image,
        ContainerDetails container,
        JsonNode inspection,
        List<ObjectNode> mounts,
        Optional<String> tools,
        int cpus) {
    ThrowawayBase {
        mounts = List.copyOf(mounts);
    }

    /// As far as it is known without asking the engine.
    ///
    /// @param tools the toolbox's volume, empty for none
    static ThrowawayBase unasked(ContainerDetails container, String tools) {
        return new ThrowawayBase(
                container.image().isEmpty() ? container.imageId() : container.image(),
                container,
                MissingNode.getInstance(),
                new ThrowawayMounts(container).all(),
                Optional.of(tools).filter(volume -> !volume.isEmpty()),
                1);
    }

    ThrowawayBase withImage(String other) {
        return new ThrowawayBase(other, container, inspection, mounts, tools, cpus);
    }

    ThrowawayBase withTools(String volume) {
        return new ThrowawayBase(image, container, inspection, mounts, Optional.of(volume), cpus);
    }

    /// The container's own files only.
    ThrowawayBase withoutMounts() {
        return new ThrowawayBase(image, container, inspection, List.of(), tools, cpus);
    }
}
