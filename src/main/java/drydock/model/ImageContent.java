package drydock.model;

import java.io.IOException;
import java.util.List;

/// What a container started from: the files of its image, nothing mounted over them.
public interface ImageContent {
    ContainerFiles files();

    /// What the container's own layer has changed since, without folders that only hold such paths and without what
    /// mounting leaves; empty for an image without a container.
    List<FileChange> changes() throws IOException;
}
