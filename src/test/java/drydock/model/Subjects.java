package drydock.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Subjects for tests.
public final class Subjects {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Subjects() {}

    /// A container that has ended with status 0 and is restarted again and again.
    public static Subject exited() {
        ContainerConfig config = new ContainerConfig(
                "app",
                List.of("PATH=/usr/local/bin:/usr/bin:/bin", "PORT=8080"),
                List.of("/app/entrypoint.sh"),
                List.of(),
                "/app",
                false,
                false,
                "",
                "0123456789ab",
                List.of(),
                Map.of());
        return subject(config);
    }

    /// A container of a compose service.
    ///
    /// @param port as the settings have it, such as `127.0.0.1:8080->80/tcp`
    public static ContainerDetails composeService(String name, String service, String port) {
        ContainerConfig config = new ContainerConfig(
                "",
                List.of(),
                List.of("/app"),
                List.of(),
                "",
                false,
                false,
                "",
                "h",
                List.of(),
                Map.of(Labels.COMPOSE_SERVICE, service));
        ContainerDetails from = subject(config).container();
        HostSettings host = from.host();
        return new ContainerDetails(
                name,
                name,
                from.image(),
                from.imageId(),
                from.created(),
                from.path(),
                from.args(),
                from.state(),
                from.restarts(),
                from.restartPolicy(),
                config,
                new HostSettings(
                        host.memory(),
                        host.memorySwap(),
                        host.nanoCpus(),
                        host.pids(),
                        host.capAdd(),
                        host.capDrop(),
                        host.securityOptions(),
                        host.privileged(),
                        host.readOnlyRootfs(),
                        host.init(),
                        host.networkMode(),
                        host.logDriver(),
                        host.tmpfs(),
                        host.ulimits(),
                        List.of(port),
                        host.devices(),
                        host.extraHosts()),
                List.of());
    }

    public static Subject subject(ContainerConfig config) {
        ContainerDetails container = new ContainerDetails(
                "0123456789ab0123456789ab0123456789ab0123456789ab0123456789ab0123",
                "web",
                "example/web:1.0",
                "sha256:feed",
                NOON.minusSeconds(60),
                config.entrypoint().isEmpty() ? "" : config.entrypoint().getFirst(),
                List.of(),
                new ContainerState(
                        "restarting",
                        0,
                        false,
                        "",
                        Optional.of(NOON.minusSeconds(2)),
                        Optional.of(NOON.minusSeconds(1)),
                        Optional.empty()),
                7,
                new RestartPolicy("unless-stopped", 0),
                config,
                new HostSettings(
                        0,
                        0,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        false,
                        false,
                        "default",
                        "json-file",
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of());
        ImageDetails image = new ImageDetails(
                "sha256:feed",
                List.of("example/web:1.0"),
                "linux",
                "amd64",
                "",
                Optional.of(NOON.minusSeconds(600)),
                3,
                config,
                List.of());
        EngineInfo engine = new EngineInfo(
                "unix:///var/run/docker.sock",
                "Docker Engine",
                "20.10.24",
                "1.41",
                "linux",
                "amd64",
                "6.1",
                1,
                2,
                1 << 30);
        return new Subject(NOON, engine, container, image, List.of(), Expectations.NONE, Network.NONE);
    }
}
