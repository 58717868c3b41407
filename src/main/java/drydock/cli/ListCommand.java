package drydock.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import drydock.engine.Engine;
import drydock.model.ContainerSummary;
import drydock.model.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `drydock list`: the containers of the engine, those in trouble first.
@Command(
        name = "list",
        sortOptions = false,
        description = "List all containers, including stopped ones. Those in trouble come first, marked with ✗.")
final class ListCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--trouble", description = "Only containers that fail, restart or are unhealthy")
    private boolean trouble;

    @Option(names = "--project", paramLabel = "NAME", description = "Only containers of this compose project")
    private @Nullable String project;

    @Option(
            names = "--filter",
            paramLabel = "KEY=VALUE",
            description = "Only containers that match: name, image or status contains the value; project, service or"
                    + " label equals it. May be repeated")
    private List<String> filters = new ArrayList<>();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only the names")
    private boolean quiet;

    @Option(
            names = "--format",
            description = "table or json",
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = EnumWords.Lists.class)
    private Form format = Form.TABLE;

    ListCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    /// The output format of the list.
    enum Form {
        TABLE,
        JSON
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Predicate<ContainerSummary> wanted = wanted();
        try (Engine engine = drydock.connect()) {
            List<ContainerSummary> containers = engine.containers().stream()
                    .filter(wanted)
                    .sorted(Comparator.comparing(container -> !TroubleSigns.of(container)))
                    .toList();
            return drydock.console().result(text(containers)) ? Exit.DONE : Exit.NOT_WRITTEN;
        }
    }

    private Predicate<ContainerSummary> wanted() {
        Predicate<ContainerSummary> wanted = container -> !trouble || TroubleSigns.of(container);
        try {
            for (String filter : filters) {
                wanted = wanted.and(ListFilter.of(filter));
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
        return project == null ? wanted : wanted.and(ListFilter.of("project=" + project));
    }

    private String text(List<ContainerSummary> containers) throws IOException {
        if (format == Form.JSON) {
            return json(containers);
        }
        if (quiet) {
            StringBuilder names = new StringBuilder();
            containers.forEach(
                    container -> names.append(PlainText.of(container.name())).append('\n'));
            return names.toString();
        }
        return table(containers);
    }

    private String table(List<ContainerSummary> containers) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(" ", "NAME", "STATUS", "IMAGE", "PROJECT", "ID"));
        for (ContainerSummary container : containers) {
            rows.add(List.of(
                    TroubleSigns.of(container) ? "✗" : " ",
                    PlainText.of(container.name()),
                    PlainText.of(container.status()),
                    PlainText.of(container.image()),
                    PlainText.of(container.composeProject().orElse("-")),
                    container.id().substring(0, Math.min(12, container.id().length()))));
        }
        String text = Table.of(rows, drydock.console().terminal().width());
        return drydock.paint(text);
    }

    private static String json(List<ContainerSummary> containers) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (ContainerSummary container : containers) {
            array.addObject()
                    .put("id", container.id())
                    .put("name", container.name())
                    .put("image", container.image())
                    .put("imageId", container.imageId())
                    .put("state", container.state())
                    .put("status", container.status())
                    .put("trouble", TroubleSigns.of(container))
                    .put("created", container.created().toString())
                    .put("composeProject", container.composeProject().orElse(null))
                    .put("composeService", container.composeService().orElse(null));
        }
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(array) + "\n";
    }
}
