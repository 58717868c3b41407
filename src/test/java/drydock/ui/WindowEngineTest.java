package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.EngineLocator;
import drydock.engine.Located;
import drydock.investigation.Investigator;
import drydock.report.Report;
import drydock.step.Steps;
import drydock.ui.containers.ContainerRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The newcomer's whole path, in the real window on a real engine.
@Tag("engine")
@Timeout(240)
class WindowEngineTest {
    private final String name = "drydock-window-" + UUID.randomUUID();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    Path folder;

    @AfterEach
    void removeContainer() throws IOException, InterruptedException {
        docker("rm", "-fv", name);
        executor.close();
    }

    @Test
    void goesFromTheListToASavedReport() throws Exception {
        docker(
                "run",
                "-d",
                "--name",
                name,
                "--network",
                "none",
                "--restart",
                "unless-stopped",
                "debian:bookworm-slim",
                "sh",
                "-c",
                "echo 'About to execute binary...'; sleep 1; exec /app/not-there");
        try (WindowFixture window = new WindowFixture(folder)) {
            window.open(collaborators());
            window.await(
                    "a connection",
                    () -> window.robot.lookup("#container-list").tryQuery().isPresent());
            window.fx(() -> window.robot
                    .lookup("#container-filter")
                    .queryAs(TextField.class)
                    .setText(name));
            window.await("the container in the list", () -> row(window) != null);
            window.fx(() -> list(window).getSelectionModel().select(row(window)));
            window.await("two runs in the log", () -> window.logText().contains("exit 127") && count(window) >= 2);
            window.fx(() ->
                    window.robot.lookup("#log-search").queryAs(TextField.class).setText("About"));
            window.await("matches", () -> window.shows(" matches"));

            window.fx(() -> window.robot.lookup("#investigate").queryButton().fire());
            window.await(120, "the leading cause", () -> window.shows("Command not found: confirmed"));
            window.screenshots("20-engine-causes");

            window.fx(() -> window.robot
                    .lookup(".citation")
                    .queryAllAs(Hyperlink.class)
                    .iterator()
                    .next()
                    .fire());
            window.await(
                    "the cited line",
                    () -> !evidence(window).getSelectionModel().isEmpty());
            assertThat(evidence(window).getSelectionModel().getSelectedItem().toString())
                    .contains("cited=true");
            window.screenshots("21-engine-evidence");

            Path file = folder.resolve("report.md");
            window.fx(() -> window.robot
                    .lookup("#detail")
                    .queryAs(drydock.ui.detail.DetailView.class)
                    .saveReport(file));
            window.await("the saved report", () -> Files.exists(file));
            assertThat(Files.readString(file))
                    .contains("command-not-found", "confirmed")
                    .contains("/app/not-there");
            window.fx(() -> window.robot
                    .lookup("#detail")
                    .queryAs(drydock.ui.detail.DetailView.class)
                    .openTab(2));
            window.screenshots("22-engine-report");
        }
    }

    private static long count(WindowFixture window) {
        return window.logText()
                .lines()
                .filter(line -> line.contains("About to execute"))
                .count();
    }

    private static ListView<?> evidence(WindowFixture window) {
        return window.robot.lookup("#evidence-lines").queryListView();
    }

    private static ListView<Object> list(WindowFixture window) {
        return window.robot.lookup("#container-list").queryListView();
    }

    private ContainerRow row(WindowFixture window) {
        return window.robot.lookup("#container-list").tryQueryAs(ListView.class).stream()
                .flatMap(list -> ((ListView<?>) list).getItems().stream())
                .filter(ContainerRow.class::isInstance)
                .map(ContainerRow.class::cast)
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Collaborators collaborators() {
        EngineLocator locator = EngineLocator.system();
        return new Collaborators(
                () -> switch (locator.locate(EngineLocator.Choice.ANY)) {
                    case Located.Found found -> new EngineFinder.Search(Optional.of(found.engine()), List.of());
                    case Located.None none -> throw new AssertionError(none.message());
                },
                engine -> new Investigator(engine, Clock.systemUTC(), executor)::investigate,
                Steps.ALL,
                Report::markdown,
                folder,
                Clock.systemUTC(),
                "test",
                Optional.empty());
    }

    private static void docker(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + output);
        }
    }
}
