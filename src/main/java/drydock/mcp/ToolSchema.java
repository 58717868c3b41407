package drydock.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON schema of a tool's arguments.
final class ToolSchema {
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    ToolSchema needs(String name, String description) {
        required.add(name);
        return with(name, Map.of("type", "string", "description", description));
    }

    ToolSchema text(String name, String description) {
        return with(name, Map.of("type", "string", "description", description));
    }

    ToolSchema flag(String name, String description) {
        return with(name, Map.of("type", "boolean", "description", description));
    }

    ToolSchema number(String name, String description) {
        return with(name, Map.of("type", "integer", "minimum", 1, "description", description));
    }

    ToolSchema texts(String name, String description) {
        return with(name, Map.of("type", "array", "items", Map.of("type", "string"), "description", description));
    }

    private ToolSchema with(String name, Map<String, Object> property) {
        properties.put(name, property);
        return this;
    }

    Map<String, Object> map() {
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }
}
