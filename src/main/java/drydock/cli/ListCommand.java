package drydock.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import drydock.engine.Engine;
import drydock.model.ContainerSummary;
import drydock.model.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `drydock list`: the containers of the engine.
@Command(name = "list", description = "List all containers, including stopped ones.")
final class ListCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

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
        try (Engine engine = drydock.connect()) {
            List<ContainerSummary> containers = engine.containers();
            String text = format == Form.JSON ? json(containers) : table(containers);
            return drydock.console().result(text) ? Exit.DONE : Exit.NOT_WRITTEN;
        }
    }

    private static String table(List<ContainerSummary> containers) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("NAME", "STATUS", "IMAGE", "PROJECT", "ID"));
        for (ContainerSummary container : containers) {
            rows.add(List.of(
                    PlainText.of(container.name()),
                    PlainText.of(container.status()),
                    PlainText.of(container.image()),
                    PlainText.of(container.composeProject().orElse("-")),
                    container.id().substring(0, Math.min(12, container.id().length()))));
        }
        return Table.of(rows);
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
                    .put("created", container.created().toString())
                    .put("composeProject", container.composeProject().orElse(null))
                    .put("composeService", container.composeService().orElse(null));
        }
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(array) + "\n";
    }
}
