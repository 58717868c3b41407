package drydock.model;

import java.io.IOException;
import java.util.List;

/// The files of a container's image, without mounts.
public interface ImageContent {
    ContainerFiles files();

    /// The changes in the container's own layer, without folders that only contain changes and without traces of
    /// mounts; empty for an image without a container.
    List<FileChange> changes() throws IOException;
}
