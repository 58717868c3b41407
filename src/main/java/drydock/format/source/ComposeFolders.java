package drydock.format.source;

import drydock.model.Labels;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The folders that a container's compose labels name as its project's.
///
/// @param project its name
/// @param named   the project's folder as the label has it, on the machine where compose ran
/// @param here    those of its folders that are on this machine, with a compose file of the project; its own one first
public record ComposeFolders(String project, String named, List<Path> here) {
    public ComposeFolders {
        here = List.copyOf(here);
    }

    /// Empty for a container without such labels.
    public static Optional<ComposeFolders> of(Map<String, String> labels) {
        String folder = labels.getOrDefault(Labels.COMPOSE_WORKING_DIR, "");
        String files = labels.getOrDefault(Labels.COMPOSE_CONFIG_FILES, "");
        if (folder.isEmpty() || files.isEmpty()) {
            return Optional.empty();
        }
        String project = labels.getOrDefault(Labels.COMPOSE_PROJECT, "");
        try {
            return Optional.of(new ComposeFolders(project, folder, here(Path.of(folder), files)));
        } catch (InvalidPathException otherSystem) {
            return Optional.of(new ComposeFolders(project, folder, List.of()));
        }
    }

    /// None where a compose file of the project is missing: then it is another machine's.
    private static List<Path> here(Path project, String files) {
        if (!project.isAbsolute() || project.getNameCount() == 0) {
            return List.of();
        }
        Set<Path> folders = new LinkedHashSet<>();
        if (Files.isDirectory(project) && Files.isReadable(project)) {
            folders.add(project.normalize());
        }
        for (String name : files.split(",")) {
            Path file = project.resolve(name).normalize();
            if (!Files.isRegularFile(file) || file.getParent() == null) {
                return List.of();
            }
            folders.add(file.getParent());
        }
        return folders.stream().filter(Files::isReadable).toList();
    }

    /// The project's own folder, if it is on this machine.
    public Optional<Path> own() {
        return here.stream()
                .filter(folder -> folder.equals(Path.of(named).normalize()))
                .findFirst();
    }
}
