package drydock.step;

import drydock.model.ContainerFiles;
import drydock.model.FileChange;
import drydock.model.ImageContent;
import java.util.List;

/// An image without files, and the changes of a container's own layer.
public record ChangedImage(List<FileChange> changes) implements ImageContent {
    public ChangedImage {
        changes = List.copyOf(changes);
    }

    @Override
    public ContainerFiles files() {
        return new MemoryFiles();
    }
}
