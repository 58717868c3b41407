package drydock.step;

import drydock.model.CommandLine;
import drydock.model.ContainerDetails;
import drydock.model.Labels;
import drydock.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Commands anyone can paste: they need Docker and nothing of Drydock, and hold no secret.
final class Paste {
    private Paste() {}

    /// Runs a command in a fresh container in place of the entrypoint: by `docker compose run --rm --no-deps` for a
    /// container of a compose project (which brings its environment along), else by `docker run --network none`.
    static String run(Subject subject, List<String> argv) {
        ContainerDetails container = subject.container();
        List<String> words = new ArrayList<>();
        if (container.composeProject().isPresent() && container.composeService().isPresent()) {
            words.addAll(compose(container));
            words.addAll(List.of("run", "--rm", "--no-deps", "--entrypoint", argv.getFirst()));
            words.add(container.composeService().get());
        } else {
            words.addAll(List.of("docker", "run", "--rm", "--network", "none", "--entrypoint", argv.getFirst()));
            words.add(container.image());
        }
        words.addAll(argv.subList(1, argv.size()));
        return CommandLine.of(words);
    }

    /// As [#run], with the container's own environment also where there is no compose project: its variables are
    /// taken from the container when the command runs, never written into it.
    static String runWithEnvironment(Subject subject, List<String> argv) {
        if (subject.container().composeService().isPresent() || subject.imageOnly()) {
            return run(subject, argv);
        }
        String variables = "--env-file <(docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' "
                + CommandLine.quote(subject.container().name()) + ")";
        return run(subject, argv)
                .replaceFirst("--rm ", java.util.regex.Matcher.quoteReplacement("--rm " + variables + " "));
    }

    /// The words every compose command about this container starts with.
    static List<String> compose(ContainerDetails container) {
        Map<String, String> labels = container.labels();
        List<String> words = new ArrayList<>(List.of("docker", "compose"));
        words.addAll(List.of("-p", labels.getOrDefault(Labels.COMPOSE_PROJECT, "")));
        String files = labels.getOrDefault(Labels.COMPOSE_CONFIG_FILES, "");
        for (String file : files.isEmpty() ? new String[0] : files.split(",")) {
            words.addAll(List.of("-f", file));
        }
        return words;
    }

    /// Asks the engine about the container, or about the image where there is no container.
    static String inspect(Subject subject, String format) {
        String name =
                subject.imageOnly() ? subject.image().id() : subject.container().name();
        return CommandLine.of(List.of("docker", "inspect", "--format", format, name));
    }
}
