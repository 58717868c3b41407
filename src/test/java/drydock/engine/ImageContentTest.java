package drydock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.throwaway.DrydockInstance;
import drydock.model.ContainerFiles;
import drydock.model.FileChange;
import drydock.model.ImageContent;
import drydock.model.Labels;
import drydock.model.Network;
import drydock.model.Probe;
import drydock.model.PublishedPort;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What lies under mounts and what a container has changed, on a real engine.
@Tag("engine")
class ImageContentTest {
    private static final String DEBIAN = "debian:bookworm-slim";
    private static final TestContainers CONTAINERS = new TestContainers();
    private static Engine engine;

    @BeforeAll
    static void connect() throws Exception {
        engine = TestContainers.engine();
        engine.toolbox().build(_ -> {});
    }

    @AfterAll
    static void clearAway() throws Exception {
        CONTAINERS.close();
        engine.close();
    }

    @Test
    void whatAMountHidesIsStillThereInTheImage() throws Exception {
        String image =
                CONTAINERS.image("FROM " + DEBIAN + "\nRUN mkdir -p /app/sub && touch /app/b /app/a /app/sub/x\n");
        String id =
                CONTAINERS.create("--tmpfs", "/srv", "-v", "/app/sub", "--mount", "type=tmpfs,dst=/app", image, "true");
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            ContainerFiles original = sandbox.image().files();
            assertThat(original.names("/app", 10)).containsExactly("a", "b", "sub");
            assertThat(original.names("/app", 2)).hasSize(2);
            assertThat(original.names("/app/a", 10)).isEmpty();
            assertThat(original.names("/nowhere", 10)).isEmpty();
        }
        assertThat(TestContainers.docker(
                        "ps",
                        "-aq",
                        "--filter",
                        "label=" + Labels.INSTANCE + "="
                                + DrydockInstance.ofThisProcess().label()))
                .isEmpty();
    }

    @Test
    void whatTheContainerChangedIsTold() throws Exception {
        String id = CONTAINERS.run(
                DEBIAN, "sh", "-c", "mkdir /run/app; echo 1 > /run/app/x.pid; rm /etc/motd; echo >> /etc/issue");
        TestContainers.docker("wait", id);
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            ImageContent image = sandbox.image();
            assertThat(image.changes())
                    .contains(
                            new FileChange(FileChange.Kind.ADDED, "/run/app/x.pid"),
                            new FileChange(FileChange.Kind.MODIFIED, "/etc/issue"))
                    .noneMatch(change ->
                            change.path().equals("/run") || change.path().equals("/etc"));
            assertThat(image.files().mode("/run/app/x.pid")).isEmpty();
        }
    }

    @Test
    void publishedPortsNameTheirContainer() throws Exception {
        String name = "drydock-test-publishes";
        TestContainers.docker("run", "-d", "--name", name, "-p", "127.0.0.1::8080/udp", DEBIAN, "sleep", "60");
        try {
            assertThat(engine.published())
                    .filteredOn(port -> port.container().equals(name))
                    .singleElement()
                    .satisfies(port ->
                            assertThat(port).isEqualTo(new PublishedPort(name, "127.0.0.1", port.port(), "8080/udp")))
                    .satisfies(port -> assertThat(port.port()).isPositive());
        } finally {
            TestContainers.docker("rm", "-f", name);
        }
    }

    @Test
    void theCommandShownForATraceWritesItWhereItCanBeRead() throws Exception {
        String id = CONTAINERS.create("--user", "nobody", DEBIAN, "true");
        Probe probe = Probe.executing(
                        List.of(Probe.TOOLS + "/strace", "-f", "-o", Probe.TRACE, "--", "/bin/true"),
                        Network.NONE,
                        Duration.ofSeconds(20))
                .withTraceFile();
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            String command = sandbox.describe(probe);
            assertThat(command).doesNotContain(Probe.TRACE);
            Process pasted = new ProcessBuilder("bash", "-c", command)
                    .redirectErrorStream(true)
                    .start();
            pasted.getOutputStream().close();
            assertThat(new String(pasted.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("execve(\"/bin/true\"")
                    .contains("exited with 0");
        }
    }
}
