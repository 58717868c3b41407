package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.ui.containers.ContainerRow;
import drydock.ui.report.DetailView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The newcomer's whole path, in the real window on a real engine, with the sample.
@Tag("engine")
@Timeout(300)
class WindowEngineTest {
    private static final String SAMPLE = "reconciliation-backend";

    /// Where README's picture is kept, when it is to be made anew.
    private static final Optional<Path> PICTURE =
            Optional.ofNullable(System.getProperty("drydock.picture")).map(Path::of);

    @TempDir
    Path folder;

    @BeforeAll
    static void startSample() throws IOException, InterruptedException {
        run("bash", "-c", "set -euo pipefail; . packaging/sample.sh; need_engine; sample_up");
    }

    @Test
    void goesFromTheListToTheReportThatTheCommandLineWrites() throws Exception {
        try (WindowFixture window = new WindowFixture(folder)) {
            window.open(RealEngine.collaborators(folder));
            window.await(
                    "a connection",
                    () -> window.robot.lookup("#container-list").tryQuery().isPresent());
            window.await("the sample in the list", () -> row(window) != null);
            window.fx(() -> list(window).getSelectionModel().select(row(window)));
            window.await("its log", () -> window.logText().contains("About to execute binary"));
            long before = runs(window);
            run("docker", "restart", SAMPLE);
            window.await(60, "two more runs in the log", () -> runs(window) >= before + 2);
            assertThat(window.logText()).contains("exit 0");
            search(window);
            investigate(window);
            followEvidence(window);
            window.await("its case", () -> window.shows("case saved "));
            String report = saved(window);
            window.screenshots("22-engine-report");
            assertThat(constant(report)).isEqualTo(constant(commandLine()));
        }
    }

    private static void search(WindowFixture window) {
        window.fx(() ->
                window.robot.lookup("#log-search").queryAs(TextField.class).setText("About"));
        window.await("matches", () -> window.shows(" lines"));
        window.fx(() ->
                window.robot.lookup("#log-search").queryAs(TextField.class).setText(""));
    }

    private static void investigate(WindowFixture window) throws IOException {
        window.fx(() -> window.robot.lookup("#investigate").queryButton().fire());
        window.await(120, "the leading cause", () -> window.shows("Stub binary: confirmed"));
        window.screenshots("20-engine-causes");
        if (PICTURE.isPresent()) {
            window.fx(() -> {
                window.stage().setWidth(1280);
                window.stage().setHeight(800);
            });
            window.screenshot(PICTURE.get());
        }
    }

    private static void followEvidence(WindowFixture window) throws IOException {
        window.fx(() -> window.robot
                .lookup(".citation")
                .queryAllAs(Hyperlink.class)
                .iterator()
                .next()
                .fire());
        window.await(
                "the cited line", () -> !evidence(window).getSelectionModel().isEmpty());
        assertThat(evidence(window).getSelectionModel().getSelectedItem().toString())
                .contains("cited=true");
        window.screenshots("21-engine-evidence");
    }

    private String saved(WindowFixture window) throws IOException {
        Path file = folder.resolve("report.md");
        window.fx(() -> {
            DetailView detail = window.robot.lookup("#detail").queryAs(DetailView.class);
            detail.saveReport(file);
            detail.openTab(2);
        });
        window.await("the saved report", () -> Files.exists(file));
        return Files.readString(file);
    }

    private static String commandLine() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "drydock.Main",
                        "investigate",
                        // The window asks before it reads sources.
                        "--no-source",
                        SAMPLE)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return report;
    }

    /// Of the part that judges, what is the same at any time: the sample goes on, so counts, times and sizes change.
    private static String constant(String report) {
        String judging =
                report.substring(report.indexOf("## Executive Summary"), report.indexOf("## Diagnostic Steps"));
        return judging.lines()
                .filter(line -> line.matches("(#|- [✅❌]|\\*\\*(Root Cause|Hypothesis|Check)).*"))
                .map(line -> line.replaceAll("[0-9][0-9.,:]*( (ms|s|min|h))?", "#"))
                .filter(line -> !line.contains("run"))
                .collect(Collectors.joining("\n"));
    }

    private static long runs(WindowFixture window) {
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
                .filter(row -> row.name().equals(SAMPLE))
                .findFirst()
                .orElse(null);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + output);
        }
    }
}
