package drydock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.model.ImageLayer;
import drydock.model.RestartPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Changes to containers of the real engine, each as the engine itself reports it afterwards.
@Tag("engine")
@Timeout(120)
class ContainerControlTest {
    private static final String DEBIAN = "debian:bookworm-slim";
    private static final TestContainers CONTAINERS = new TestContainers();
    private static Engine engine;
    private static ContainerControl control;

    @BeforeAll
    static void connect() throws InterruptedException {
        engine = TestContainers.engine();
        control = engine.control();
    }

    @AfterAll
    static void clearAway() throws Exception {
        CONTAINERS.close();
        engine.close();
    }

    private static String sleeping() throws Exception {
        return CONTAINERS.run("--stop-signal", "KILL", DEBIAN, "sleep", "300");
    }

    private static String state(String id) throws Exception {
        return engine.inspect(id).state().status();
    }

    @Test
    void stopsStartsAndRestarts() throws Exception {
        String id = sleeping();
        control.stop(id);
        assertThat(state(id)).isEqualTo("exited");
        control.start(id);
        assertThat(state(id)).isEqualTo("running");
        var first = engine.inspect(id).state().startedAt();
        control.restart(id);
        assertThat(state(id)).isEqualTo("running");
        assertThat(engine.inspect(id).state().startedAt()).isNotEqualTo(first);
    }

    @Test
    void pausesUnpausesAndKills() throws Exception {
        String id = sleeping();
        control.pause(id);
        assertThat(state(id)).isEqualTo("paused");
        control.unpause(id);
        assertThat(state(id)).isEqualTo("running");
        control.kill(id);
        assertThat(TestContainers.docker("wait", id)).contains("137");
    }

    @Test
    void removesAlsoARunningOneAndLeavesItsVolumes() throws Exception {
        String id = CONTAINERS.run("--volume", "/data", DEBIAN, "sleep", "300");
        String volume = engine.inspect(id).mounts().getFirst().name();
        control.remove(id);
        assertThatThrownBy(() -> engine.inspect(id)).isInstanceOf(EngineException.NotFound.class);
        assertThat(TestContainers.docker("volume", "rm", volume)).contains(volume);
    }

    @Test
    void setsTheRestartPolicyOfALoopAndBackAndNothingElse() throws Exception {
        String id = CONTAINERS.run("--restart", "on-failure:1000", "--memory", "64m", DEBIAN, "false");
        control.restartPolicy(id, new RestartPolicy("no", 0));
        TestContainers.docker("wait", id);
        assertThat(engine.inspect(id).restartPolicy().name()).isEqualTo("no");
        assertThat(state(id)).isEqualTo("exited");
        control.restartPolicy(id, new RestartPolicy("on-failure", 1000));
        assertThat(engine.inspect(id).restartPolicy()).isEqualTo(new RestartPolicy("on-failure", 1000));
        assertThat(engine.inspect(id).host().memory()).isEqualTo(64L << 20);
    }

    @Test
    void saysWhyItCanNotStart() throws Exception {
        String id = CONTAINERS.create(DEBIAN, "no-such-program");
        assertThatThrownBy(() -> control.start(id))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("start the container")
                .hasMessageContaining("no-such-program");
    }

    @Test
    void listsProcessesUsageAndTheWholeInspection() throws Exception {
        String id = CONTAINERS.run("--memory", "64m", DEBIAN, "sh", "-c", "sleep 300; true");
        ContainerMonitor monitor = engine.monitor();
        ContainerMonitor.Processes processes = monitor.processes(id);
        int command = processes.titles().indexOf("CMD");
        assertThat(processes.rows()).extracting(row -> row.get(command)).contains("sleep 300");
        assertThat(monitor.usage(id).limit()).hasValue(64L << 20);
        assertThat(monitor.usage(id).memory()).isBetween(1L, 64L << 20);
        assertThat(monitor.inspection(id)).contains("\"Memory\":67108864");
        control.kill(id);
        TestContainers.docker("wait", id);
        assertThatThrownBy(() -> monitor.processes(id))
                .isInstanceOf(EngineException.Refused.class)
                .hasMessageContaining("not running");
    }

    @Test
    void tellsTheLayersOfAnImage() throws Exception {
        List<ImageLayer> layers = engine.monitor().layers(engine.image(DEBIAN).id());
        assertThat(layers).isNotEmpty();
        assertThat(layers).extracting(ImageLayer::command).allMatch(command -> !command.contains("#(nop)"));
        assertThat(layers.stream().mapToLong(ImageLayer::size).sum()).isPositive();
        assertThatThrownBy(() -> engine.monitor().layers("sha256:" + "0".repeat(64)))
                .isInstanceOf(EngineException.NotFound.class);
    }

    @Test
    void composeSaysWhatIsMissing(@TempDir Path folder) throws Exception {
        String id = CONTAINERS.create(
                "--label",
                "com.docker.compose.project=shop",
                "--label",
                "com.docker.compose.service=web",
                "--label",
                "com.docker.compose.version=1.29.2",
                "--label",
                "com.docker.compose.project.config_files=" + folder.resolve("gone.yml"),
                DEBIAN,
                "true");
        List<String> output = new ArrayList<>();
        ComposeProgram compose =
                new ComposeProgram(engine.inspect(id), engine.info().endpoint());
        assertThatThrownBy(() -> compose.run(ComposeProgram.Task.RECREATE, 1, output::add))
                .hasMessageContaining("gone.yml can't be read on this machine");
        Files.writeString(folder.resolve("gone.yml"), "this is no compose file");
        assertThatThrownBy(() -> compose.run(ComposeProgram.Task.RECREATE, 1, output::add))
                .hasMessageContaining("exit code")
                .hasMessageContaining("Run the same command in a terminal: docker-compose -p shop -f ");
    }
}
