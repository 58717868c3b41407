package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.engine.api.Json;
import java.util.List;

/// The networks of an executing temporary container if the user allows the container's own.
///
/// It joins without the container's aliases and ports, so that it receives no traffic for the container.
final class ConfiguredNetwork {
    private ConfiguredNetwork() {}

    /// The machine's own network is never used; the engine's default network replaces it.
    static String mode(String containers) {
        return containers.isEmpty() || containers.equals("host") || containers.equals("default")
                ? "bridge"
                : containers;
    }

    /// Networks beyond the first.
    static List<String> others(JsonNode inspection) {
        String first = mode(Json.text(inspection, "HostConfig", "NetworkMode"));
        return Json.at(inspection, "NetworkSettings", "Networks").properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(name -> !name.equals(first) && !name.equals("host") && !name.equals("none"))
                .toList();
    }
}
