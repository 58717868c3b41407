package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Which limits of a container an engine can set. On cgroup v2, an engine without root rights has only the controllers
/// that are delegated to its user.
public record LimitSupport(boolean cpu, boolean memory, boolean swap, boolean pids) {
    public static final LimitSupport ALL = new LimitSupport(true, true, true, true);

    /// Docker says what it can set. An engine that says nothing is taken at its best.
    static LimitSupport docker(JsonNode info) {
        return new LimitSupport(
                can(info, "CpuCfsQuota") && can(info, "CpuCfsPeriod"),
                can(info, "MemoryLimit"),
                can(info, "SwapLimit"),
                can(info, "PidsLimit"));
    }

    /// Podman's answer to Docker's question is about the machine and not about its user, but its own answer lists the
    /// controllers that it has.
    ///
    /// @param info from its own API
    static LimitSupport podman(JsonNode info) {
        JsonNode listed = Json.at(info, "host", "cgroupControllers");
        if (!listed.isArray()) {
            return ALL;
        }
        List<String> controllers = Json.texts(Json.at(info, "host"), "cgroupControllers");
        boolean memory = controllers.contains("memory");
        return new LimitSupport(controllers.contains("cpu"), memory, memory, controllers.contains("pids"));
    }

    private static boolean can(JsonNode info, String name) {
        JsonNode said = Json.at(info, name);
        return said.isMissingNode() || said.asBoolean(true);
    }
}
