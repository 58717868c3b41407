package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.api.Json;
import drydock.model.ContainerDetails;
import drydock.model.Mount;
import drydock.model.Probe;
import java.util.ArrayList;
import java.util.List;

/// The mounts of a container for its temporary copies: volumes and binds read-only, sockets never.
///
/// Binds use the mount syntax and not `-v`, because with `-v` the engine creates a missing source.
final class ThrowawayMounts {
    /// Paths of engine sockets, which give control over the machine.
    private static final List<String> ENGINE_SOCKETS = List.of(
            "/var/run/docker.sock",
            "/run/docker.sock",
            "/run/containerd/containerd.sock",
            "/run/podman/podman.sock",
            "/run/user");

    private final List<ObjectNode> all = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    ThrowawayMounts(ContainerDetails container) {
        for (Mount mount : container.mounts()) {
            switch (mount.type()) {
                case "volume" -> all.add(volume(mount));
                case "bind" -> bind(mount);
                // The host settings create an empty one.
                case "tmpfs" -> {}
                default -> leaveOut(mount, "mounts of type " + mount.type() + " are not carried over");
            }
        }
    }

    List<ObjectNode> all() {
        return List.copyOf(all);
    }

    /// Leaves out another mount, which turned out to be a socket.
    void leaveOutSocket(Mount mount) {
        if (all.removeIf(node -> Json.text(node, "Target").equals(mount.destination()))) {
            leaveOut(mount, "sockets are never carried over");
        }
    }

    /// The mounts that are left out, as sentences.
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    private static ObjectNode volume(Mount mount) {
        ObjectNode node = readOnly("volume", mount.name(), mount.destination());
        node.putObject("VolumeOptions").put("NoCopy", true);
        return node;
    }

    private void bind(Mount mount) {
        if (mount.destination().startsWith(Probe.TOOLS)) {
            leaveOut(mount, "the toolbox is mounted at this path");
        } else if (mount.source().endsWith(".sock")) {
            leaveOut(mount, "sockets are never carried over");
        } else if (holdsEngineSocket(mount.source())) {
            leaveOut(mount, "it holds the engine's socket");
        } else {
            ObjectNode node = readOnly("bind", mount.source(), mount.destination());
            node.putObject("BindOptions").put("Propagation", "rprivate");
            all.add(node);
        }
    }

    private static boolean holdsEngineSocket(String source) {
        String folder = source.endsWith("/") ? source : source + "/";
        return ENGINE_SOCKETS.stream().anyMatch(socket -> (socket + "/").startsWith(folder));
    }

    private void leaveOut(Mount mount, String why) {
        leftOut.add(
                "The mount of " + mount.source() + " at " + mount.destination() + " is left out, because " + why + ".");
    }

    private static ObjectNode readOnly(String type, String source, String target) {
        return Json.object()
                .put("Type", type)
                .put("Source", source)
                .put("Target", target)
                .put("ReadOnly", true);
    }

    /// The toolbox.
    static ObjectNode tools(String volume) {
        return readOnly("volume", volume, Probe.TOOLS);
    }

    /// An anonymous volume, which is removed with its container.
    static ObjectNode anonymous(String target) {
        return Json.object().put("Type", "volume").put("Target", target);
    }
}
