package drydock.redaction;

import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.ImageDetails;
import drydock.model.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a container carries that has a name and a value: variables, labels, build arguments, options of commands.
final class Carried {
    /// Build arguments as the builder writes them in front of a step: `|2 TOKEN=abc MODE=full /bin/sh -c …`.
    private static final Pattern BUILD_ARGUMENTS =
            Pattern.compile("^(?:RUN )?\\|\\d{1,3} (.{0,20000}?) /bin/(?:ba)?sh -");

    private static final Pattern BUILD_ARGUMENT =
            Pattern.compile("(?<=^| )([A-Za-z_][A-Za-z0-9_]*)=(.*?)(?= [A-Za-z_][A-Za-z0-9_]*=|$)");

    private static final Pattern SET_IN_BUILD = Pattern.compile("(?:ARG|ENV) +([A-Za-z_][A-Za-z0-9_]*)=(\\S+)");

    private Carried() {}

    static List<Named> by(ContainerDetails container, ImageDetails image) {
        List<Named> all = new ArrayList<>();
        for (ContainerConfig config : List.of(container.config(), image.config())) {
            config.environment().forEach(entry -> all.add(Named.entry(entry, Secrets.ENVIRONMENT)));
            config.labels().forEach((name, value) -> all.add(new Named(name, value, "label")));
            Stream.of(config.entrypoint(), config.command(), config.healthCheck())
                    .forEach(words -> options(words, all));
        }
        options(container.command(), all);
        image.history().forEach(step -> built(step.createdBy(), all));
        return all.stream().distinct().toList();
    }

    private static void options(List<String> words, List<Named> all) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.matches("(?s)--?[A-Za-z][\\w.-]*=.*")) {
                Named named = Named.entry(word.replaceFirst("^--?", ""), "option");
                all.add(named);
            } else if (i > 0 && Secrets.option(words.get(i - 1)) && !word.startsWith("-")) {
                all.add(new Named(words.get(i - 1).replaceFirst("^--?", ""), word, "option"));
            } else if (word.contains("=") || word.contains(":")) {
                all.add(new Named("", word, "option"));
            }
        }
    }

    private static void built(String createdBy, List<Named> all) {
        Matcher arguments = BUILD_ARGUMENTS.matcher(createdBy);
        if (arguments.find()) {
            Matcher each = BUILD_ARGUMENT.matcher(arguments.group(1));
            while (each.find()) {
                all.add(new Named(each.group(1), each.group(2), "build argument"));
            }
        }
        Matcher set = SET_IN_BUILD.matcher(createdBy);
        while (set.find()) {
            all.add(new Named(set.group(1), set.group(2).replaceAll("^[\"']|[\"']$", ""), "build argument"));
        }
    }

    /// Names by which evidence is read.
    static List<String> identifiers(ContainerDetails container, ImageDetails image) {
        List<String> names = new ArrayList<>(image.tags());
        names.addAll(List.of(
                container.name(),
                container.image(),
                container.path(),
                container.config().user(),
                container.config().hostname(),
                container.config().workingDir(),
                container.labels().getOrDefault(Labels.COMPOSE_PROJECT, ""),
                container.labels().getOrDefault(Labels.COMPOSE_SERVICE, "")));
        return names;
    }
}
