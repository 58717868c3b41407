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

/// The named values of a container: variables, labels, build arguments and command options.
final class ContainerValues {
    /// Build arguments as the builder writes them before a step: `|2 TOKEN=abc MODE=full /bin/sh -c …`.
    private static final Pattern BUILD_ARGUMENTS =
            Pattern.compile("^(?:RUN )?\\|\\d{1,3} (.{0,20000}?) /bin/(?:ba)?sh -");

    private static final Pattern BUILD_ARGUMENT =
            Pattern.compile("(?<=^| )([A-Za-z_][A-Za-z0-9_]*)=(.*?)(?= [A-Za-z_][A-Za-z0-9_]*=|$)");

    private static final Pattern SET_IN_BUILD = Pattern.compile("(?:ARG|ENV) +([A-Za-z_][A-Za-z0-9_]*)=(\\S+)");

    private ContainerValues() {}

    static List<NamedValue> by(ContainerDetails container, ImageDetails image) {
        List<NamedValue> all = new ArrayList<>();
        for (ContainerConfig config : List.of(container.config(), image.config())) {
            config.environment().forEach(entry -> all.add(NamedValue.entry(entry, Secrets.ENVIRONMENT)));
            config.labels().forEach((name, value) -> all.add(new NamedValue(name, value, "label")));
            Stream.of(config.entrypoint(), config.command(), config.healthCheck())
                    .forEach(words -> options(words, all));
        }
        options(container.command(), all);
        image.history().forEach(step -> built(step.createdBy(), all));
        return all.stream().distinct().toList();
    }

    private static void options(List<String> words, List<NamedValue> all) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.matches("(?s)--?[A-Za-z][\\w.-]*=.*")) {
                NamedValue named = NamedValue.entry(word.replaceFirst("^--?", ""), "option");
                all.add(named);
            } else if (i > 0 && Secrets.option(words.get(i - 1)) && !word.startsWith("-")) {
                all.add(new NamedValue(words.get(i - 1).replaceFirst("^--?", ""), word, "option"));
            } else if (word.contains("=") || word.contains(":")) {
                all.add(new NamedValue("", word, "option"));
            }
        }
    }

    private static void built(String createdBy, List<NamedValue> all) {
        Matcher arguments = BUILD_ARGUMENTS.matcher(createdBy);
        if (arguments.find()) {
            Matcher each = BUILD_ARGUMENT.matcher(arguments.group(1));
            while (each.find()) {
                all.add(new NamedValue(each.group(1), each.group(2), "build argument"));
            }
        }
        Matcher set = SET_IN_BUILD.matcher(createdBy);
        while (set.find()) {
            all.add(new NamedValue(set.group(1), set.group(2).replaceAll("^[\"']|[\"']$", ""), "build argument"));
        }
    }

    /// Names that readers need to understand the evidence.
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
