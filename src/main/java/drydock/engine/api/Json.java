package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads an engine's JSON, in which any field may be missing or null.
///
/// Engines leave out fields that they do not know or that are unset, so reading never fails: a missing value is empty,
/// zero or false.
public final class Json {
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static JsonNode at(JsonNode node, String... path) {
        JsonNode here = node;
        for (String name : path) {
            here = here.path(name);
        }
        return here.isNull() ? MissingNode.getInstance() : here;
    }

    public static String text(JsonNode node, String... path) {
        return at(node, path).asText("");
    }

    public static long number(JsonNode node, String... path) {
        return at(node, path).asLong(0);
    }

    public static boolean flag(JsonNode node, String... path) {
        return at(node, path).asBoolean(false);
    }

    /// A list of texts; a single text counts as a list of one.
    public static List<String> texts(JsonNode node, String... path) {
        JsonNode found = at(node, path);
        if (found.isTextual()) {
            return List.of(found.asText());
        }
        List<String> texts = new ArrayList<>();
        found.forEach(item -> texts.add(item.asText("")));
        return texts;
    }

    public static Map<String, String> map(JsonNode node, String... path) {
        Map<String, String> map = new LinkedHashMap<>();
        at(node, path)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText("")));
        return map;
    }

    /// A time stamp; engines write the year 1 for never.
    static Optional<Instant> time(JsonNode node, String... path) {
        String text = text(node, path);
        if (text.isEmpty() || text.startsWith("0001-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
