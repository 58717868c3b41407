package drydock.engine.throwaway;

import drydock.model.ContainerDetails;
import drydock.model.HostSettings;
import java.util.ArrayList;
import java.util.List;

/// The privileges of a container that its temporary copies do not get, as sentences.
final class OmittedPrivileges {
    private OmittedPrivileges() {}

    static List<String> of(ContainerDetails container) {
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
        return sentences;
    }
}
