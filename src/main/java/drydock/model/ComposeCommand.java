package drydock.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The start of a `docker compose` command for a container of a compose project.
public final class ComposeCommand {
    private ComposeCommand() {}

    /// Names the project and its files, so that it works from any folder.
    public static List<String> of(ContainerDetails container) {
        Map<String, String> labels = container.labels();
        List<String> words = new ArrayList<>(List.of("docker", "compose"));
        container.composeProject().ifPresent(project -> words.addAll(List.of("-p", project)));
        String folder = labels.getOrDefault(Labels.COMPOSE_WORKING_DIR, "");
        String files = labels.getOrDefault(Labels.COMPOSE_CONFIG_FILES, "");
        for (String file : files.isEmpty() ? new String[0] : files.split(",")) {
            words.addAll(List.of("-f", absolute(file, folder)));
        }
        return words;
    }

    /// Older versions of compose stored the paths as typed, relative to the project's folder.
    private static String absolute(String file, String folder) {
        boolean absolute = file.startsWith("/") || file.matches("[A-Za-z]:[\\\\/].*|\\\\\\\\.*");
        return absolute || folder.isEmpty() ? file : folder + (folder.contains("\\") ? "\\" : "/") + file;
    }
}
