package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.model.ContainerDetails;
import java.util.List;
import java.util.Optional;

/// The common configuration of all temporary containers of one investigation.
///
/// @param image      image or snapshot with the container's files
/// @param container  the examined container, not redacted
/// @param inspection the engine's raw inspection, for settings that [ContainerDetails] lacks; missing if there is none
/// @param mounts     the container's volumes and binds, read-only, in the engine's format
/// @param hidden     paths below the mounts that no program may reach
/// @param tools      the toolbox's volume, empty if none is needed
/// @param cpus       of the engine's machine
record ThrowawayBase(
        String image,
        ContainerDetails container,
        JsonNode inspection,
        List<ObjectNode> mounts,
        List<String> hidden,
        Optional<String> tools,
        int cpus) {
    ThrowawayBase {
        mounts = List.copyOf(mounts);
        hidden = List.copyOf(hidden);
    }

    /// The configuration known without asking the engine.
    ///
    /// @param tools the toolbox's volume, empty for none
    static ThrowawayBase unasked(ContainerDetails container, String tools) {
        return new ThrowawayBase(
                container.image().isEmpty() ? container.imageId() : container.image(),
                container,
                MissingNode.getInstance(),
                new ThrowawayMounts(container).all(),
                List.of(),
                Optional.of(tools).filter(volume -> !volume.isEmpty()),
                1);
    }

    ThrowawayBase withImage(String other) {
        return new ThrowawayBase(other, container, inspection, mounts, hidden, tools, cpus);
    }

    ThrowawayBase withTools(String volume) {
        return new ThrowawayBase(image, container, inspection, mounts, hidden, Optional.of(volume), cpus);
    }

    /// The same without mounts.
    ThrowawayBase withoutMounts() {
        return new ThrowawayBase(image, container, inspection, List.of(), List.of(), tools, cpus);
    }

    /// The same without some mounts, and with hidden paths below the others.
    ThrowawayBase withMounts(List<ObjectNode> others, List<String> unreachable) {
        return new ThrowawayBase(image, container, inspection, others, unreachable, tools, cpus);
    }
}
