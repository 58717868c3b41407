package drydock.cli;

import drydock.model.ContainerDetails;
import drydock.model.Labels;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The folder that a container's compose labels name as its project's, if it is on this machine.
final class ComposeSource {
    private ComposeSource() {}

    /// Empty where the folder or a compose file of the project is missing: then it is another machine's.
    static Optional<Path> of(ContainerDetails container) {
        String folder = container.labels().getOrDefault(Labels.COMPOSE_WORKING_DIR, "");
        String files = container.labels().getOrDefault(Labels.COMPOSE_CONFIG_FILES, "");
        if (folder.isEmpty() || files.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path project = Path.of(folder);
            boolean here = project.isAbsolute()
                    && project.getNameCount() > 0
                    && Files.isDirectory(project)
                    && Files.isReadable(project);
            for (String file : files.split(",")) {
                here &= Files.isRegularFile(project.resolve(file));
            }
            return here ? Optional.of(project.normalize()) : Optional.empty();
        } catch (InvalidPathException otherSystem) {
            return Optional.empty();
        }
    }
}
