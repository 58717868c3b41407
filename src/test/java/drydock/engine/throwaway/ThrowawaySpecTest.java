package drydock.engine.throwaway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.api.ContainerInspection;
import drydock.engine.api.Json;
import drydock.model.ContainerDetails;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.model.Privileges;
import drydock.model.Probe;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrowawaySpecTest {
    private static final Probe EXECUTING =
            Probe.executing(List.of("/app", "--serve"), Network.NONE, Duration.ofSeconds(10));

    /// As Docker Engine 20.10 inspects a container of a compose project.
    private static final String INSPECTION = """
            {"Id": "abc", "Name": "/shop-api-1", "Image": "sha256:1234", "Path": "/app", "Args": [],
             "Config": {"Hostname": "abc", "User": "app:app", "WorkingDir": "/srv", "Image": "shop/api",
               "Env": ["DATABASE_URL=postgres://u:p4ssw0rd@db/shop", "LD_PRELOAD=/lib/jemalloc.so", "PATH=/bin"],
               "Labels": {"com.docker.compose.project": "shop", "com.docker.compose.service": "api"}},
             "HostConfig": {"NetworkMode": "shop_default", "Privileged": true, "PidMode": "host", "Memory": 67108864,
               "PidsLimit": null, "CapAdd": ["CAP_BPF", "CAP_NET_RAW"], "CapDrop": ["ALL"], "ShmSize": 1048576,
               "SecurityOpt": ["seccomp=unconfined", "apparmor=unconfined", "no-new-privileges", "label=disable"], "MaskedPaths": [], "ReadonlyPaths": [], "GroupAdd": ["audio"], "ReadonlyRootfs": true,
               "Devices": [{"PathOnHost": "/dev/kvm", "PathInContainer": "/dev/kvm"}],
               "PortBindings": {"80/tcp": [{"HostIp": "", "HostPort": "80"}]},
               "RestartPolicy": {"Name": "always"}, "LogConfig": {"Type": "gelf"}, "Dns": ["10.0.0.2"],
               "ExtraHosts": ["queue:10.0.0.3"], "Tmpfs": {"/tmp": "size=1m"},
               "Ulimits": [{"Name": "nofile", "Soft": 64, "Hard": 128}, {"Name": "RLIMIT_NPROC", "Soft": 5, "Hard": 9}]},
             "Mounts": [
               {"Type": "volume", "Name": "data", "Source": "/var/lib/docker/volumes/data/_data",
                "Destination": "/data", "RW": true},
               {"Type": "bind", "Source": "/home/me/conf", "Destination": "/conf", "RW": true},
               {"Type": "bind", "Source": "/var/run/docker.sock", "Destination": "/var/run/docker.sock", "RW": true}],
             "NetworkSettings": {"Networks": {"shop_default": {}, "backend": {}}}}
            """;

    private static ThrowawaySpec spec() throws IOException {
        JsonNode inspection = Json.MAPPER.readTree(INSPECTION);
        ContainerDetails container = ContainerInspection.container(inspection);
        ThrowawayBase base = new ThrowawayBase(
                "sha256:1234",
                container,
                inspection,
                new ThrowawayMounts(container).all(),
                List.of(),
                Optional.of("tools"),
                4);
        return new ThrowawaySpec(base, new DrydockInstance("host", 7, 8));
    }

    private static JsonNode host(ObjectNode spec) {
        return spec.get("HostConfig");
    }

    @Test
    void takesOverWhatShapesTheRunOfTheProgram() throws IOException {
        ObjectNode spec = spec().executing(EXECUTING, Permissions.SAFE);
        assertThat(Json.texts(spec, "Entrypoint")).containsExactly("/app");
        assertThat(Json.texts(spec, "Cmd")).containsExactly("--serve");
        assertThat(Json.text(spec, "User")).isEqualTo("app:app");
        assertThat(Json.text(spec, "WorkingDir")).isEqualTo("/srv");
        assertThat(Json.texts(spec, "Env")).contains("LD_PRELOAD=/lib/jemalloc.so", "PATH=/bin");
        assertThat(Json.texts(host(spec), "CapAdd")).containsExactly("CAP_NET_RAW");
        assertThat(Json.texts(host(spec), "CapDrop")).containsExactly("ALL");
        assertThat(Json.texts(host(spec), "SecurityOpt")).containsExactly("no-new-privileges");
        assertThat(Json.texts(host(spec), "GroupAdd")).containsExactly("audio");
        assertThat(Json.flag(host(spec), "ReadonlyRootfs")).isTrue();
        assertThat(Json.number(host(spec), "ShmSize")).isEqualTo(1 << 20);
        assertThat(Json.map(host(spec), "Tmpfs")).containsEntry("/tmp", "size=1m");
        // Podman tells limits under names that it does not take itself.
        assertThat(host(spec).get("Ulimits"))
                .extracting(limit -> Json.text(limit, "Name") + "=" + Json.number(limit, "Hard"))
                .containsExactly("nofile=128", "nproc=9");
    }

    @Test
    void takesOverNoPowers() throws IOException {
        ObjectNode spec = spec().executing(EXECUTING, Permissions.SAFE);
        assertThat(spec.toString())
                .doesNotContain("Privileged", "PidMode", "Devices", "PortBindings", "docker.sock", "gelf", "always");
        assertThat(Json.text(host(spec), "NetworkMode")).isEqualTo("none");
        assertThat(Json.text(host(spec), "LogConfig", "Type")).isEqualTo("none");
        assertThat(Json.texts(spec, "Healthcheck", "Test")).containsExactly("NONE");
        assertThat(Json.texts(host(spec), "ExtraHosts")).containsExactly("abc:127.0.0.1");
        assertThat(Json.text(spec, "Labels", "com.docker.compose.project")).isEmpty();
        assertThat(Json.text(spec, "Labels", "drydock")).isEqualTo("throwaway");
        for (JsonNode mount : host(spec).get("Mounts")) {
            assertThat(Json.flag(mount, "ReadOnly")).isTrue();
        }
    }

    @Test
    void takesOverDangerousPrivilegesOnlyByChoiceAndSystemPathsNever() throws IOException {
        Permissions chosen = new Permissions(MountAccess.READ_ONLY, Privileges.AS_CONFIGURED);
        for (Permissions permissions : List.of(Permissions.SAFE, chosen)) {
            JsonNode host = host(spec().executing(EXECUTING, permissions));
            assertThat(Json.texts(host, "MaskedPaths")).contains("/proc/kcore", "/sys/firmware");
            assertThat(Json.texts(host, "ReadonlyPaths")).contains("/proc/sys", "/proc/sysrq-trigger");
        }
        JsonNode host = host(spec().executing(EXECUTING, chosen));
        assertThat(Json.texts(host, "CapAdd")).contains("CAP_BPF");
        assertThat(Json.texts(host, "SecurityOpt")).contains("seccomp=unconfined", "apparmor=unconfined");
    }

    @Test
    void bindsWithoutTheFileSystemsMountedBelow() throws IOException {
        JsonNode mounts = host(spec().executing(EXECUTING, Permissions.SAFE)).get("Mounts");
        assertThat(mounts)
                .filteredOn(mount -> Json.text(mount, "Type").equals("bind"))
                .isNotEmpty()
                .allSatisfy(mount -> assertThat(Json.flag(mount, "BindOptions", "NonRecursive"))
                        .isTrue());
    }

    @Test
    void theTracerHasOneCapabilityAndNoMountOfTheContainer() throws IOException {
        JsonNode inspection = Json.MAPPER.readTree(INSPECTION);
        ThrowawayBase bare = ThrowawayBase.unasked(ContainerInspection.container(inspection), "tools")
                .withoutMounts();
        ObjectNode spec =
                new ThrowawaySpec(bare, new DrydockInstance("host", 7, 8)).tracer(List.of("/.drydock/strace"));
        assertThat(Json.texts(host(spec), "CapAdd")).containsExactly("SYS_PTRACE");
        assertThat(Json.texts(host(spec), "CapDrop")).containsExactly("ALL");
        assertThat(host(spec).get("Mounts"))
                .extracting(mount -> Json.text(mount, "Target"))
                .containsExactly("/.drydock");
    }

    @Test
    void takesTheSmallerOfBothLimits() throws IOException {
        JsonNode executing = host(spec().executing(EXECUTING, Permissions.SAFE));
        assertThat(Json.number(executing, "Memory")).isEqualTo(64 << 20);
        assertThat(Json.number(executing, "MemorySwap")).isEqualTo(64 << 20);
        assertThat(Json.number(executing, "PidsLimit")).isEqualTo(512);
        assertThat(Json.number(host(spec().held()), "Memory")).isEqualTo(512 << 20);
    }

    @Test
    void joinsTheNetworkOnlyByChoice() throws IOException {
        Probe chosen = Probe.executing(List.of("/app"), Network.AS_CONFIGURED, Duration.ofSeconds(10));
        JsonNode host = host(spec().executing(chosen, Permissions.SAFE));
        assertThat(Json.text(host, "NetworkMode")).isEqualTo("shop_default");
        assertThat(Json.texts(host, "Dns")).containsExactly("10.0.0.2");
        assertThat(Json.texts(host, "ExtraHosts")).containsExactly("queue:10.0.0.3");
        assertThat(ConfiguredNetwork.others(Json.MAPPER.readTree(INSPECTION))).containsExactly("backend");
        assertThat(ConfiguredNetwork.mode("host")).isEqualTo("bridge");
    }

    @Test
    void readsAsRootWithOneCapability() throws IOException {
        ObjectNode spec = spec().held();
        assertThat(Json.text(spec, "User")).isEqualTo("0:0");
        assertThat(Json.texts(host(spec), "CapDrop")).containsExactly("ALL");
        assertThat(Json.texts(host(spec), "CapAdd")).containsExactly("DAC_READ_SEARCH");
        assertThat(Json.texts(host(spec), "SecurityOpt")).containsExactly("no-new-privileges");
        assertThat(Json.texts(spec, "Env"))
                .contains("DATABASE_URL", "LD_PRELOAD")
                .noneMatch(entry -> entry.contains("p4ssw0rd"));
    }

    @Test
    void describesVariablesByNameOnly() throws IOException {
        Probe probe = EXECUTING.with(Map.of("TOKEN", "hunter2"), List.of());
        String command = DescribedCommand.of(spec().executing(probe, Permissions.SAFE), List.of("/app", "--serve"));
        assertThat(command)
                .startsWith("docker run --rm ")
                .contains("-e DATABASE_URL", "-e TOKEN", "--network none", "--user app:app", "--read-only")
                .contains("--mount type=volume,src=data,dst=/data,readonly")
                .endsWith("--entrypoint /app sha256:1234 --serve")
                .doesNotContain("p4ssw0rd", "hunter2", "jemalloc");
    }

    @Test
    void keepsTheLoadersVariablesFromTheToolAndGivesThemToTheProgram() throws IOException {
        Probe probe = Probe.executing(List.of("/.drydock/strace", "-f", "/app"), Network.NONE, Duration.ofSeconds(10));
        ObjectNode spec = spec().executing(probe, Permissions.SAFE);
        assertThat(Json.texts(spec, "Cmd")).containsExactly("-E", "LD_PRELOAD=/lib/jemalloc.so", "-f", "/app");
        assertThat(Json.texts(spec, "Env")).contains("LD_PRELOAD").doesNotContain("LD_PRELOAD=/lib/jemalloc.so");
    }

    @Test
    void leavesOutWhatHoldsTheEnginesSocket() throws IOException {
        ContainerDetails container = ContainerInspection.container(Json.MAPPER.readTree(INSPECTION));
        assertThat(new ThrowawayMounts(container).leftOut())
                .singleElement()
                .asString()
                .contains("docker.sock");
    }

    @Test
    void mountsAreWritableOnlyWhenThatIsAllowedAndTheToolsNever() throws IOException {
        JsonNode mounts = host(spec().executing(EXECUTING, new Permissions(MountAccess.AS_CONFIGURED, Privileges.SAFE)))
                .get("Mounts");
        assertThat(mounts)
                .isNotEmpty()
                .allSatisfy(mount -> assertThat(Json.flag(mount, "ReadOnly"))
                        .as(Json.text(mount, "Target"))
                        .isEqualTo(Json.text(mount, "Target").equals("/.drydock")));
        assertThat(host(spec().held()).get("Mounts"))
                .allSatisfy(mount -> assertThat(Json.flag(mount, "ReadOnly")).isTrue());
    }
}
