package drydock.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The start of a `docker compose` command for a container of a compose project.
public final class ComposeCommand {
    private ComposeCommand() {}

    /// Names the project and its files, so that it works from any folder.
    public static List<String> of(ContainerDetails container) {
        List<String> words = new ArrayList<>(program(container.labels()));
        container.composeProject().ifPresent(project -> words.addAll(List.of("-p", project)));
        files(container.labels()).forEach(file -> words.addAll(List.of("-f", file)));
        return words;
    }

    /// The same as text for a shell, without anybody's home directory.
    public static String line(ContainerDetails container) {
        List<String> words = new ArrayList<>(program(container.labels()));
        container.composeProject().ifPresent(project -> words.addAll(List.of("-p", project)));
        return CommandLine.of(words)
                + files(container.labels()).stream()
                        .map(file -> " -f " + HostPath.word(file))
                        .collect(Collectors.joining());
    }

    /// Version 1 is a program of its own; it labels its containers with its version.
    private static List<String> program(Map<String, String> labels) {
        return labels.getOrDefault(Labels.COMPOSE_VERSION, "").startsWith("1.")
                ? List.of("docker-compose")
                : List.of("docker", "compose");
    }

    private static List<String> files(Map<String, String> labels) {
        String folder = labels.getOrDefault(Labels.COMPOSE_WORKING_DIR, "");
        String files = labels.getOrDefault(Labels.COMPOSE_CONFIG_FILES, "");
        List<String> all = new ArrayList<>();
        for (String file : files.isEmpty() ? new String[0] : files.split(",")) {
            all.add(absolute(file, folder));
        }
        return all;
    }

    /// Older versions of compose stored the paths as typed, relative to the project's folder.
    private static String absolute(String file, String folder) {
        boolean absolute = file.startsWith("/") || file.matches("[A-Za-z]:[\\\\/].*|\\\\\\\\.*");
        return absolute || folder.isEmpty() ? file : folder + (folder.contains("\\") ? "\\" : "/") + file;
    }
}
