package drydock.engine.throwaway;

import drydock.model.ContainerDetails;
import drydock.model.HostSettings;
import java.util.ArrayList;
import java.util.List;

/// What of a container's powers its throwaways do not get, in sentences.
final class OmittedPrivileges {
    private OmittedPrivileges() {}

    static List<String> of(ContainerDetails container) {
        HostSettings host = container.host();
        List<String> sentences = new ArrayList<>();
        if (host.privileged()) {
            sentences.add("The container is privileged; its throwaways are not.");
        }
        if (!host.devices().isEmpty()) {
            sentences.add("The container's devices (" + String.join(", ", host.devices()) + ") are left out.");
        }
        if (host.networkMode().equals("host")) {
            sentences.add("The container uses the machine's own network; its throwaways never do.");
        }
        return sentences;
    }
}
