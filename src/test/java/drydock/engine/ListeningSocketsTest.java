package drydock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.fact.SocketFacts.Listener;
import drydock.investigation.ListeningSockets;
import drydock.model.ContainerDetails;
import drydock.model.FileChange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the page about a container reads from the real engine: sockets, and changes to the image's files.
@Tag("engine")
@Timeout(180)
class ListeningSocketsTest {
    private static final String DEBIAN = "debian:bookworm-slim";
    private final TestContainers containers = new TestContainers();
    private Engine engine;

    @BeforeEach
    void connect() throws InterruptedException {
        engine = TestContainers.engine();
    }

    @AfterEach
    void clearAway() throws Exception {
        containers.close();
        engine.close();
    }

    @Test
    void listsTheAddressesAndPortsOfARunningContainer() throws Exception {
        String id = containers.run(
                DEBIAN,
                "perl",
                "-MIO::Socket::INET",
                "-e",
                "my $a = IO::Socket::INET->new(Listen => 1, LocalAddr => '127.0.0.1:9000') or die $!;"
                        + " my $b = IO::Socket::INET->new(Listen => 1, LocalPort => 8080) or die $!; sleep 300");
        ContainerDetails container = engine.inspect(id);
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        List<Listener> found = ListeningSockets.of(engine, container);
        while (found.size() < 2 && Instant.now().isBefore(end)) {
            found = ListeningSockets.of(engine, container);
        }
        assertThat(found).extracting(Listener::place).containsExactlyInAnyOrder("127.0.0.1:9000", "0.0.0.0:8080");
    }

    @Test
    void saysWhyThereAreNone() throws Exception {
        ContainerDetails stopped = engine.inspect(containers.create(DEBIAN, "true"));
        assertThatThrownBy(() -> ListeningSockets.of(engine, stopped))
                .isInstanceOf(EngineException.Refused.class)
                .hasMessageContaining("sockets exist only while the container runs");
    }

    @Test
    void comparesAFileWithTheImages() throws Exception {
        String id = containers.run(DEBIAN, "sh", "-c", "echo hello > /etc/motd; rm /etc/issue; sleep 300");
        ContainerDetails container = engine.inspect(id);
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        List<FileChange> changes = changes(container);
        while (changes.size() < 2 && Instant.now().isBefore(end)) {
            changes = changes(container);
        }
        assertThat(changes)
                .contains(
                        new FileChange(FileChange.Kind.MODIFIED, "/etc/motd"),
                        new FileChange(FileChange.Kind.DELETED, "/etc/issue"));
        try (Sandbox sandbox = engine.sandbox(container)) {
            assertThat(sandbox.files().read("/etc/motd", 100)).contains("hello\n".getBytes(StandardCharsets.UTF_8));
            assertThat(sandbox.image().files().read("/etc/issue", 100)).isPresent();
            assertThat(sandbox.files().entry("/etc/issue")).isEmpty();
        }
    }

    private List<FileChange> changes(ContainerDetails container) throws Exception {
        try (Sandbox sandbox = engine.sandbox(container)) {
            return sandbox.image().changes();
        }
    }
}
