package drydock.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An image: its platform, configuration and build history.
///
/// @param id           digest of its configuration, `sha256:…`
/// @param tags         its references
/// @param architecture the engine's word: amd64, arm64, arm, 386, riscv64, s390x, ppc64le …
/// @param variant      such as `v7` for arm, often empty
/// @param layers       number of file system layers; 0 for an image without files
/// @param history      build steps, oldest first
public record ImageDetails(
        String id,
        List<String> tags,
        String os,
        String architecture,
        String variant,
        Optional<Instant> created,
        int layers,
        ContainerConfig config,
        List<BuildStep> history) {

    public ImageDetails {
        tags = List.copyOf(tags);
        history = List.copyOf(history);
    }

    /// One step of the image's history.
    ///
    /// @param createdBy the instruction as recorded by the builder
    /// @param size      bytes it added
    public record BuildStep(Optional<Instant> created, String createdBy, String comment, long size) {}

    public ImageDetails withConfig(ContainerConfig other, List<BuildStep> otherHistory) {
        return new ImageDetails(id, tags, os, architecture, variant, created, layers, other, otherHistory);
    }
}
