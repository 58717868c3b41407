package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Each action of the window on a container of the real engine.
@Tag("engine")
@Timeout(180)
class WindowActionsEngineTest {
    private static final String DEBIAN = "debian:bookworm-slim";

    @TempDir
    Path folder;

    private final String name = "drydock-act-" + UUID.randomUUID().toString().substring(0, 8);
    private WindowFixture window;
    private ListHand hand;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(folder);
        hand = new ListHand(window);
    }

    @AfterEach
    void clearAway() throws Exception {
        window.close();
        new ProcessBuilder("docker", "rm", "-fv", name).start().waitFor();
    }

    private static String docker(String... words) throws IOException, InterruptedException {
        String[] all = new String[words.length + 1];
        all[0] = "docker";
        System.arraycopy(words, 0, all, 1, words.length);
        return run(all);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + output);
        }
        return output.strip();
    }

    private void act(String action, String answer, String done) {
        hand.choose("action-" + action);
        window.await(
                "the question of " + action,
                () -> window.robot.lookup("#question").tryQuery().isPresent());
        hand.answer(answer);
        window.await(60, action + " done, or failed", () -> window.shows(done) || window.shows(": failed for "));
        assertThat(window.fx(this::news)).as(action).contains(done);
    }

    /// What the window says of the last action.
    private String news() {
        return window.robot.lookup(".action-notice .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    private void await(String state) {
        window.await("state " + state, () -> hand.row(name).state().equals(state));
    }

    @Test
    void pausesStopsStartsRestartsKillsAndRemoves() throws Exception {
        docker("run", "-d", "--name", name, "--stop-signal", "KILL", "--network", "none", DEBIAN, "sleep", "300");
        window.open(RealEngine.collaborators(folder));
        hand.select(name);
        act("PAUSE", "Pause", "Paused " + name);
        await("paused");
        act("UNPAUSE", "Unpause", "Unpaused " + name);
        await("running");
        act("STOP", "Stop", "Stopped " + name);
        await("exited");
        act("START", "Start", "Started " + name);
        await("running");
        String first = docker("inspect", "--format", "{{.State.StartedAt}}", name);
        act("RESTART", "Restart", "Restarted " + name);
        assertThat(docker("inspect", "--format", "{{.State.StartedAt}}", name)).isNotEqualTo(first);
        act("KILL", "Kill", "Killed " + name);
        await("exited");
        act("REMOVE", "Remove", "Removed " + name);
        window.await("what stays", () -> window.shows(name + " is no longer on the engine."));
        assertThat(docker("ps", "-aq", "--filter", "name=" + name)).isEmpty();
    }

    @Test
    void holdsARestartLoopAndSetsItBack() throws Exception {
        docker("run", "-d", "--name", name, "--restart", "always", "--network", "none", DEBIAN, "false");
        window.open(RealEngine.collaborators(folder));
        hand.select(name);
        window.await("its policy", () -> hand.row(name).policy().equals("always"));
        act("HOLD", "Hold", "is “no” now");
        docker("wait", name);
        await("exited");
        act("RELEASE", "Set back", "is what it was before");
        assertThat(docker("inspect", "--format", "{{.HostConfig.RestartPolicy.Name}}", name))
                .isEqualTo("always");
    }

    @Test
    void recreatesFromTheComposeFileAndOffersTheSuccessor() throws Exception {
        Path file = folder.resolve("compose.yml");
        Files.writeString(file, compose("first"));
        run("docker-compose", "-p", name, "-f", file.toString(), "up", "-d");
        try {
            window.open(RealEngine.collaborators(folder));
            String container = name + "_web_1";
            hand.select(container);
            window.await("its log", () -> window.logText().contains("first of them"));
            String before = hand.row(container).id();
            Files.writeString(file, compose("second"));
            act("RECREATE", "Recreate", "Recreated " + container);
            window.await("the offer", () -> window.shows("Show its successor"));
            assertThat(window.logText()).contains("first of them");
            window.fx(() -> window.robot.lookup("#show-successor").queryButton().fire());
            window.await("its log", () -> window.logText().contains("second of them"));
            assertThat(hand.row(container).id()).isNotEqualTo(before);
        } finally {
            run("docker-compose", "-p", name, "-f", file.toString(), "down", "-t", "0");
        }
    }

    private static String compose(String word) {
        return """
                version: "3"
                services:
                  web:
                    image: %s
                    command: sh -c "echo %s of them; exec sleep 300"
                """.formatted(DEBIAN, word);
    }
}
