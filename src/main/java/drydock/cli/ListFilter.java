package drydock.cli;

import drydock.model.ContainerSummary;
import java.util.List;
import java.util.function.Predicate;

/// The containers that `drydock list` shows.
final class ListFilter {
    private static final List<String> KEYS = List.of("name", "image", "status", "project", "service", "label");

    private ListFilter() {}

    /// @param text `KEY=VALUE`; a name, image or status holds the value, a project, service or label is it
    /// @throws IllegalArgumentException with the known keys if it is none
    static Predicate<ContainerSummary> of(String text) {
        int equals = text.indexOf('=');
        String key = equals < 0 ? text : text.substring(0, equals);
        String value = equals < 0 ? "" : text.substring(equals + 1);
        if (value.isEmpty() || !KEYS.contains(key)) {
            throw new IllegalArgumentException(
                    "--filter needs KEY=VALUE with one of the keys " + String.join(", ", KEYS));
        }
        return switch (key) {
            case "name" -> container -> container.name().contains(value);
            case "image" -> container -> container.image().contains(value);
            case "status" ->
                container ->
                        container.state().equals(value) || container.status().contains(value);
            case "project" ->
                container -> container.composeProject().filter(value::equals).isPresent();
            case "service" ->
                container -> container.composeService().filter(value::equals).isPresent();
            default -> container -> labelled(container, value);
        };
    }

    private static boolean labelled(ContainerSummary container, String label) {
        int equals = label.indexOf('=');
        String name = equals < 0 ? label : label.substring(0, equals);
        String value = container.labels().get(name);
        return value != null && (equals < 0 || value.equals(label.substring(equals + 1)));
    }
}
