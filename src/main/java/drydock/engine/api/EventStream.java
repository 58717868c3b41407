package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import drydock.model.EngineEvent;
import drydock.model.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads an engine's event stream, a sequence of JSON objects.
final class EventStream {
    /// Events of a container's life cycle, without those of health checks, other commands, copies and attached
    /// terminals.
    private static final Set<String> LIFE = Set.of(
            "create", "start", "restart", "die", "oom", "kill", "stop", "pause", "unpause", "rename", "update",
            "destroy");

    private EventStream() {}

    static void read(InputStream stream, Consumer<EngineEvent> sink) throws IOException {
        try (MappingIterator<JsonNode> nodes =
                Json.MAPPER.readerFor(JsonNode.class).readValues(stream)) {
            while (nodes.hasNextValue()) {
                EngineEvent event = event(nodes.nextValue());
                if (!"throwaway".equals(event.attributes().get(Labels.KIND))) {
                    sink.accept(event);
                }
            }
        }
    }

    static boolean tellsOfLife(EngineEvent event) {
        return event.aboutContainer()
                && (LIFE.contains(event.action()) || event.action().startsWith("health_status"));
    }

    /// Podman has its own word for the end of a container.
    private static String action(String type, String action) {
        return type.equals("container") && action.equals("remove") ? "destroy" : action;
    }

    private static EngineEvent event(JsonNode node) {
        long nanos = Json.number(node, "timeNano");
        Instant time = nanos > 0 ? Instant.ofEpochSecond(0, nanos) : Instant.ofEpochSecond(Json.number(node, "time"));
        Map<String, String> attributes = Json.map(node, "Actor", "Attributes");
        String type = Json.text(node, "Type");
        String action = Json.text(node, "Action");
        return new EngineEvent(time, type, action(type, action), Json.text(node, "Actor", "ID"), attributes);
    }
}
