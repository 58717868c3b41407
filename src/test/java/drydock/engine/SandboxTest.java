package drydock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.Network;
import drydock.model.OutputLine;
import drydock.model.Probe;
import drydock.model.Transcript;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class SandboxTest {
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

    private static Transcript execute(String container, String... argv) throws Exception {
        try (Sandbox sandbox = engine.sandbox(engine.inspect(container))) {
            return sandbox.run(Probe.executing(List.of(argv), Network.NONE, Duration.ofSeconds(30)));
        }
    }

    private static List<String> texts(Transcript transcript, Channel channel) {
        return transcript.lines(channel).stream().map(OutputLine::text).toList();
    }

    @Test
    void runsAsTheContainerDoes() throws Exception {
        String id = CONTAINERS.create(
                "--user",
                "1234:99",
                "-e",
                "SECRET=s3cr3t",
                "-w",
                "/srv",
                "--hostname",
                "shop",
                "debian:bookworm-slim",
                "true");
        Transcript transcript = execute(
                id,
                "sh",
                "-c",
                "id -u; id -g; pwd; echo $SECRET; hostname; grep -c shop /etc/hosts; echo oops >&2; exit 3");
        assertThat(texts(transcript, Channel.STDOUT)).containsExactly("1234", "99", "/srv", "s3cr3t", "shop", "1");
        assertThat(texts(transcript, Channel.STDERR)).containsExactly("oops");
        assertThat(transcript.ending()).isEqualTo(new Ending.Exited(3));
        assertThat(transcript.command()).contains("-e SECRET").doesNotContain("s3cr3t");
    }

    @Test
    void readsAsRootWithTheToolbox() throws Exception {
        String id = CONTAINERS.create("--user", "1234", "-e", "LD_PRELOAD=/nowhere.so", "debian:bookworm-slim", "true");
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            Transcript transcript = sandbox.run(Probe.reading(List.of("/.drydock/file", "/bin/dash")));
            assertThat(transcript.ending()).isEqualTo(new Ending.Exited(0));
            assertThat(texts(transcript, Channel.STDOUT))
                    .singleElement()
                    .asString()
                    .contains("ELF 64-bit");
            assertThat(texts(transcript, Channel.STDERR)).isEmpty();
        }
    }
}
