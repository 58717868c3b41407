package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.engine.api.Json;
import drydock.model.Capabilities;
import drydock.model.ContainerDetails;
import drydock.model.HostSettings;
import drydock.model.Network;
import drydock.model.Privileges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The privileges of a container that its temporary copies do not get, as sentences.
final class OmittedPrivileges {
    private static final Map<String, String> NAMESPACES = new TreeMap<>(
            Map.of("PidMode", "its process IDs", "IpcMode", "its shared memory", "UTSMode", "its host name"));

    private OmittedPrivileges() {}

    static List<String> of(ContainerDetails container, JsonNode inspection, Privileges privileges) {
        HostSettings host = container.host();
        List<String> sentences = new ArrayList<>();
        if (host.privileged()) {
            sentences.add("The container is privileged; the temporary containers are not.");
        }
        if (!host.devices().isEmpty()) {
            sentences.add("The container's devices (" + String.join(", ", host.devices()) + ") are left out.");
        }
        if (host.networkMode().equals("host")) {
            sentences.add("The container uses the machine's own network; the temporary containers never do.");
        }
        for (String setting : NAMESPACES.keySet()) {
            if (Json.text(inspection, "HostConfig", setting).equals("host")) {
                sentences.add("The container shares " + NAMESPACES.get(setting)
                        + " with the machine; the temporary containers do not.");
            }
        }
        if (systemPathsOpen(inspection)) {
            sentences.add("The container's system paths are unconfined; those of the temporary containers never are.");
        }
        if (privileges == Privileges.SAFE) {
            leftOut(host).ifPresent(sentences::add);
            sentences.addAll(SecurityOptions.leftOut(host));
        }
        return sentences;
    }

    private static Optional<String> leftOut(HostSettings host) {
        List<String> dangerous = Capabilities.dangerous(host, Network.NONE);
        return dangerous.isEmpty()
                ? Optional.empty()
                : Optional.of("The temporary containers do not have the capabilities " + String.join(", ", dangerous)
                        + ", because a program could leave its isolation with them. What fails only for that reason is"
                        + " not a cause.");
    }

    private static boolean systemPathsOpen(JsonNode inspection) {
        JsonNode masked = Json.at(inspection, "HostConfig", "MaskedPaths");
        return masked.isArray() && masked.isEmpty() && !Json.flag(inspection, "HostConfig", "Privileged");
    }
}
