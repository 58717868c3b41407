package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.Health;
import drydock.model.HostSettings;
import drydock.model.Mount;
import drydock.model.RestartPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads an engine's inspection of a container.
public final class ContainerInspection {
    private ContainerInspection() {}

    public static ContainerDetails container(JsonNode node) {
        JsonNode host = Json.at(node, "HostConfig");
        return new ContainerDetails(
                Json.text(node, "Id"),
                name(Json.text(node, "Name")),
                Json.text(node, "Config", "Image"),
                Json.text(node, "Image"),
                Json.time(node, "Created").orElse(Instant.EPOCH),
                Json.text(node, "Path"),
                arguments(node),
                state(Json.at(node, "State")),
                (int) Json.number(node, "RestartCount"),
                restartPolicy(host),
                config(Json.at(node, "Config")),
                host(host),
                mounts(Json.at(node, "Mounts")));
    }

    /// Podman 4.3 repeats the program if the container has no command of its own.
    private static List<String> arguments(JsonNode node) {
        List<String> arguments = Json.texts(node, "Args");
        List<String> whole = new ArrayList<>(Json.texts(node, "Config", "Entrypoint"));
        whole.addAll(Json.texts(node, "Config", "Cmd"));
        return !whole.isEmpty() && arguments.equals(whole) ? whole.subList(1, whole.size()) : arguments;
    }

    static String name(String engines) {
        return engines.startsWith("/") ? engines.substring(1) : engines;
    }

    static ContainerConfig config(JsonNode config) {
        return new ContainerConfig(
                Json.text(config, "User"),
                Json.texts(config, "Env"),
                Json.texts(config, "Entrypoint"),
                Json.texts(config, "Cmd"),
                Json.text(config, "WorkingDir"),
                Json.flag(config, "Tty"),
                Json.flag(config, "OpenStdin"),
                Json.text(config, "StopSignal"),
                Json.text(config, "Hostname"),
                healthCheck(config),
                Json.map(config, "Labels"));
    }

    /// `NONE` switches an inherited check off.
    private static List<String> healthCheck(JsonNode config) {
        List<String> test = Json.texts(config, "Healthcheck", "Test");
        return test.equals(List.of("NONE")) ? List.of() : test;
    }

    private static RestartPolicy restartPolicy(JsonNode host) {
        String name = Json.text(host, "RestartPolicy", "Name");
        return new RestartPolicy(
                name.isEmpty() ? "no" : name, (int) Json.number(host, "RestartPolicy", "MaximumRetryCount"));
    }

    private static ContainerState state(JsonNode state) {
        return new ContainerState(
                status(Json.text(state, "Status")),
                Json.number(state, "ExitCode"),
                Json.flag(state, "OOMKilled"),
                Json.text(state, "Error"),
                Json.time(state, "StartedAt"),
                Json.time(state, "FinishedAt"),
                health(Json.at(state, "Health")));
    }

    private static Optional<Health> health(JsonNode health) {
        String status = Json.text(health, "Status");
        if (status.isEmpty() || status.equals("none")) {
            return Optional.empty();
        }
        List<Health.Result> results = new ArrayList<>();
        for (JsonNode result : Json.at(health, "Log")) {
            Instant started = Json.time(result, "Start").orElse(Instant.EPOCH);
            results.add(new Health.Result(started, Json.number(result, "ExitCode"), Json.text(result, "Output")));
        }
        return Optional.of(new Health(status, (int) Json.number(health, "FailingStreak"), results));
    }

    private static HostSettings host(JsonNode host) {
        return new HostSettings(
                Json.number(host, "Memory"),
                Json.number(host, "MemorySwap"),
                Json.number(host, "NanoCpus"),
                Json.number(host, "PidsLimit"),
                Json.texts(host, "CapAdd"),
                Json.texts(host, "CapDrop"),
                Json.texts(host, "SecurityOpt"),
                Json.flag(host, "Privileged"),
                Json.flag(host, "ReadonlyRootfs"),
                Json.flag(host, "Init"),
                Json.text(host, "NetworkMode"),
                Json.text(host, "LogConfig", "Type"),
                tmpfs(host),
                ulimits(host),
                ports(host),
                devices(host),
                Json.texts(host, "ExtraHosts"));
    }

    /// Configured as `--tmpfs` or as `--mount type=tmpfs`.
    private static Map<String, String> tmpfs(JsonNode host) {
        Map<String, String> tmpfs = new HashMap<>(Json.map(host, "Tmpfs"));
        for (JsonNode mount : Json.at(host, "Mounts")) {
            if (Json.text(mount, "Type").equals("tmpfs")) {
                List<String> options = new ArrayList<>();
                long size = Json.number(mount, "TmpfsOptions", "SizeBytes");
                long mode = Json.number(mount, "TmpfsOptions", "Mode");
                if (size > 0) {
                    options.add("size=" + size);
                }
                if (mode > 0) {
                    options.add("mode=" + Long.toOctalString(mode));
                }
                tmpfs.put(Json.text(mount, "Target"), String.join(",", options));
            }
        }
        return tmpfs;
    }

    private static List<String> ulimits(JsonNode host) {
        List<String> ulimits = new ArrayList<>();
        for (JsonNode limit : Json.at(host, "Ulimits")) {
            ulimits.add(ulimit(limit) + "=" + Json.number(limit, "Soft") + ":" + Json.number(limit, "Hard"));
        }
        return ulimits;
    }

    /// The name that an engine accepts: Podman reports `RLIMIT_NOFILE` and accepts `nofile`.
    public static String ulimit(JsonNode limit) {
        String name = Json.text(limit, "Name").toLowerCase(Locale.ROOT);
        return name.startsWith("rlimit_") ? name.substring("rlimit_".length()) : name;
    }

    private static List<String> ports(JsonNode host) {
        List<String> ports = new ArrayList<>();
        Json.at(host, "PortBindings")
                .properties()
                .forEach(port -> port.getValue()
                        .forEach(binding -> ports.add(Json.text(binding, "HostIp") + ":"
                                + Json.text(binding, "HostPort") + "->" + port.getKey())));
        return ports;
    }

    private static List<String> devices(JsonNode host) {
        List<String> devices = new ArrayList<>();
        Json.at(host, "Devices").forEach(device -> devices.add(Json.text(device, "PathOnHost")));
        for (JsonNode request : Json.at(host, "DeviceRequests")) {
            List<String> wanted = new ArrayList<>();
            Json.at(request, "Capabilities").forEach(set -> set.forEach(item -> wanted.add(item.asText(""))));
            devices.add((Json.text(request, "Driver") + " " + String.join(",", wanted)).strip());
        }
        return devices;
    }

    private static List<Mount> mounts(JsonNode node) {
        List<Mount> mounts = new ArrayList<>();
        for (JsonNode mount : node) {
            mounts.add(new Mount(
                    Json.text(mount, "Type"),
                    Json.text(mount, "Name"),
                    Json.text(mount, "Source"),
                    Json.text(mount, "Destination"),
                    Json.flag(mount, "RW")));
        }
        return mounts;
    }

    /// Podman calls a container stopped until it has cleaned up after it.
    static String status(String told) {
        return told.equals("stopped") ? "exited" : told;
    }
}
