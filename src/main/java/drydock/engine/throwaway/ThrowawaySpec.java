package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.api.ContainerInspection;
import drydock.engine.api.Json;
import drydock.model.Capabilities;
import drydock.model.ContainerConfig;
import drydock.model.HostSettings;
import drydock.model.Labels;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.model.Privileges;
import drydock.model.Probe;
import java.util.Collection;
import java.util.List;

/// The configuration of a temporary container for the engine's `containers/create`: a pure mapping.
final class ThrowawaySpec {
    /// Settings that an executing container takes over unchanged. Devices, privileges, host namespaces, cgroup parents,
    /// system paths, ports and links are not included.
    private static final List<String> CARRIED =
            List.of("CapDrop", "ReadonlyRootfs", "Init", "ShmSize", "GroupAdd", "Sysctls");

    /// Settings that only make sense with a network.
    private static final List<String> CARRIED_WITH_NETWORK = List.of("Dns", "DnsOptions", "DnsSearch", "ExtraHosts");

    /// Maximum lifetime of a shared container if it is not removed.
    private static final String HELD_SECONDS = "3600";

    /// User and group `nobody`.
    private static final String NOBODY = "65534:65534";

    private final ThrowawayBase base;
    private final DrydockInstance instance;

    ThrowawaySpec(ThrowawayBase base, DrydockInstance instance) {
        this.base = base;
        this.instance = instance;
    }

    /// Sleeps, so that tools can run in it: root without network, with the single capability to read every file.
    ObjectNode held() {
        ObjectNode spec = common(Probe.Kind.READING, List.of(Probe.TOOLS + "/busybox", "sleep", HELD_SECONDS));
        spec.put("User", "0:0").put("WorkingDir", "/");
        spec.set("Env", array(ProbeCommand.emptied(config())));
        ObjectNode host = (ObjectNode) spec.get("HostConfig");
        network(spec, host, Network.NONE);
        host.put("Init", false);
        host.set("CapDrop", array(List.of("ALL")));
        host.set("CapAdd", array(List.of("DAC_READ_SEARCH")));
        host.set("SecurityOpt", array(List.of("no-new-privileges")));
        return spec;
    }

    /// Joins the network of the running container, where it may only look.
    ObjectNode joining(Probe probe) {
        ObjectNode spec = common(Probe.Kind.NETWORK, probe.argv());
        spec.put("User", NOBODY).put("WorkingDir", "/");
        spec.set("Env", array(ProbeCommand.emptied(config())));
        ObjectNode host = (ObjectNode) spec.get("HostConfig");
        host.put("NetworkMode", "container:" + base.container().id());
        host.put("Init", false);
        host.set("CapDrop", array(List.of("ALL")));
        host.set("SecurityOpt", array(List.of("no-new-privileges")));
        return spec;
    }

    /// Traces the programs of another container that joins its process IDs. It has no file of the container.
    ObjectNode tracer(List<String> argv) {
        ObjectNode spec = common(Probe.Kind.READING, argv);
        spec.put("User", "0:0").put("WorkingDir", "/");
        ObjectNode host = (ObjectNode) spec.get("HostConfig");
        network(spec, host, Network.NONE);
        host.put("Init", false);
        host.set("CapDrop", array(List.of("ALL")));
        host.set("CapAdd", array(List.of("SYS_PTRACE")));
        host.set("SecurityOpt", array(List.of("no-new-privileges")));
        return spec;
    }

    /// A configuration whose processes are in the namespace of a tracer.
    static ObjectNode tracedBy(ObjectNode spec, String tracer) {
        ObjectNode host = (ObjectNode) spec.get("HostConfig");
        host.put("PidMode", "container:" + tracer);
        // The tracer is the first process.
        host.put("Init", false);
        return spec;
    }

    /// The image's own loader, which is a program of the image: without any capability.
    ObjectNode loading(Probe probe, ProbeCommand command) {
        ObjectNode spec = common(Probe.Kind.READING, command.argv());
        spec.put("User", "0:0").put("WorkingDir", "/");
        List<String> entries = new java.util.ArrayList<>(ProbeCommand.emptied(config()));
        entries.addAll(command.environment());
        spec.set("Env", array(entries));
        spec.put("Tty", probe.terminal());
        ObjectNode host = (ObjectNode) spec.get("HostConfig");
        network(spec, host, Network.NONE);
        host.put("Init", false);
        host.set("CapDrop", array(List.of("ALL")));
        host.set("SecurityOpt", array(List.of("no-new-privileges")));
        return spec;
    }

    /// Runs the probe with the container's settings.
    ObjectNode executing(Probe probe, Permissions permissions) {
        ProbeCommand command = ProbeCommand.executing(probe, config());
        ObjectNode spec = common(Probe.Kind.EXECUTING, command.argv());
        spec.put("User", config().user()).put("WorkingDir", config().workingDir());
        spec.put("Tty", probe.terminal() || config().tty()).put("OpenStdin", config().openStdin());
        spec.set("Env", array(command.environment()));
        ObjectNode host = (ObjectNode) spec.get("HostConfig");
        carry(host, CARRIED);
        privileges(host, probe.network(), permissions.privileges());
        carryUlimits(host);
        seen(host);
        network(spec, host, probe.network());
        isolate(host.get("Mounts"));
        if (permissions.mounts() == MountAccess.AS_CONFIGURED) {
            unlock(host.get("Mounts"));
        }
        if (probe.traceFile()) {
            ((ArrayNode) host.get("Mounts")).add(ThrowawayMounts.anonymous(TraceFile.FOLDER));
        }
        return spec;
    }

    private void privileges(ObjectNode host, Network network, Privileges privileges) {
        HostSettings own = base.container().host();
        List<String> added = privileges == Privileges.AS_CONFIGURED ? own.capAdd() : Capabilities.safe(own, network);
        put(host, "CapAdd", added);
        put(host, "SecurityOpt", SecurityOptions.carried(own, privileges));
    }

    /// Without the file systems mounted below a bind: engines before version 25 leave those writable.
    private static void isolate(JsonNode mounts) {
        for (JsonNode mount : mounts) {
            if (Json.text(mount, "Type").equals("bind")) {
                ((ObjectNode) mount.get("BindOptions")).put("NonRecursive", true);
            }
        }
    }

    /// Makes the mounts writable that the container itself may write to.
    private void unlock(JsonNode mounts) {
        for (JsonNode mount : mounts) {
            String target = Json.text(mount, "Target");
            boolean writable = base.container().mounts().stream()
                    .anyMatch(own -> own.writable() && own.destination().equals(target));
            if (writable) {
                ((ObjectNode) mount).put("ReadOnly", false);
            }
        }
    }

    private ContainerConfig config() {
        return base.container().config();
    }

    private ObjectNode common(Probe.Kind kind, List<String> argv) {
        ObjectNode spec = Json.object().put("Image", base.image());
        spec.set("Entrypoint", array(argv.subList(0, 1)));
        spec.set("Cmd", array(argv.subList(1, argv.size())));
        spec.put("AttachStdout", true).put("AttachStderr", true);
        // A forced removal on Podman asks first and waits that long for the answer.
        spec.put("StopTimeout", 0);
        ObjectNode labels = spec.putObject("Labels");
        // A snapshot inherits the container's labels; a temporary container must not count as part of a compose
        // project.
        base.container().labels().keySet().stream()
                .filter(name -> name.startsWith("com.docker.compose."))
                .forEach(name -> labels.put(name, ""));
        labels.put(Labels.KIND, "throwaway").put(Labels.INSTANCE, instance.label());
        spec.putObject("Healthcheck").putArray("Test").add("NONE");
        ObjectNode host = spec.putObject("HostConfig");
        // The output is read by attaching; the daemon's default driver might send it elsewhere.
        host.putObject("LogConfig").put("Type", "none");
        host.putObject("RestartPolicy").put("Name", "no");
        limit(host, kind);
        SystemPaths.close(host, Json.at(base.inspection(), "HostConfig"), hidden(kind));
        ArrayNode mounts = host.putArray("Mounts");
        base.tools().ifPresent(volume -> mounts.add(ThrowawayMounts.tools(volume)));
        base.mounts().forEach(mount -> mounts.add(mount.deepCopy()));
        ObjectNode tmpfs = host.putObject("Tmpfs");
        base.container().host().tmpfs().forEach(tmpfs::put);
        return spec;
    }

    /// Tools of the toolbox must not load a library that the image names.
    private Collection<String> hidden(Probe.Kind kind) {
        return kind == Probe.Kind.EXECUTING ? base.hidden() : List.of("/etc/ld.so.preload");
    }

    private void limit(ObjectNode host, Probe.Kind kind) {
        ThrowawayLimits limits = ThrowawayLimits.of(base.container().host(), kind, base.cpus());
        host.put("Memory", limits.memory()).put("MemorySwap", limits.memory());
        host.put("PidsLimit", limits.pids());
        JsonNode own = Json.at(base.inspection(), "HostConfig");
        if (kind == Probe.Kind.EXECUTING && Json.number(own, "CpuQuota") > 0) {
            carry(host, List.of("CpuQuota", "CpuPeriod"));
        } else {
            host.put("NanoCpus", limits.nanoCpus());
        }
    }

    /// These settings come from the details, so they are set even before the engine was asked.
    private static void put(ObjectNode host, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            host.set(name, array(values));
        }
    }

    private void seen(ObjectNode host) {
        HostSettings own = base.container().host();
        put(host, "CapDrop", own.capDrop());
        host.put("ReadonlyRootfs", own.readOnlyRootfs());
        if (own.init()) {
            host.put("Init", true);
        }
    }

    private void carry(ObjectNode host, List<String> names) {
        for (String name : names) {
            JsonNode value = Json.at(base.inspection(), "HostConfig", name);
            if (!value.isMissingNode()) {
                host.set(name, value);
            }
        }
    }

    private void carryUlimits(ObjectNode host) {
        ArrayNode limits = Json.MAPPER.createArrayNode();
        for (JsonNode limit : Json.at(base.inspection(), "HostConfig", "Ulimits")) {
            limits.add(((ObjectNode) limit.deepCopy()).put("Name", ContainerInspection.ulimit(limit)));
        }
        if (!limits.isEmpty()) {
            host.set("Ulimits", limits);
        }
    }

    /// The same in the empty network of another temporary container, which saves creating another.
    ///
    /// Containers that share a network also share its host name and hosts file.
    ObjectNode executingIn(String other, Probe probe, Permissions permissions) {
        ObjectNode spec = executing(probe, permissions);
        spec.remove("Hostname");
        ObjectNode host = (ObjectNode) spec.get("HostConfig");
        host.remove("ExtraHosts");
        host.put("NetworkMode", "container:" + other);
        return spec;
    }

    private void network(ObjectNode spec, ObjectNode host, Network wanted) {
        String mode = wanted == Network.NONE
                ? "none"
                : ConfiguredNetwork.mode(base.container().host().networkMode());
        host.put("NetworkMode", mode);
        if (mode.startsWith("container:")) {
            return;
        }
        String hostname = config().hostname();
        if (!hostname.isEmpty()) {
            spec.put("Hostname", hostname);
        }
        if (wanted == Network.AS_CONFIGURED) {
            carry(host, CARRIED_WITH_NETWORK);
        } else if (!hostname.isEmpty()) {
            // Without a network the engine does not write the container's own name into /etc/hosts.
            host.putArray("ExtraHosts").add(hostname + ":127.0.0.1");
        }
    }

    private static ArrayNode array(Collection<String> values) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        values.forEach(array::add);
        return array;
    }
}
