package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.store.CaseLibrary;
import drydock.investigation.StepResult;
import drydock.ui.checklist.StepRow;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The guided checklist and an own step on a container of the real engine that ends because of a missing file.
@Tag("engine")
@Timeout(240)
class WindowGuidedEngineTest {
    @TempDir
    Path folder;

    private final String name = "drydock-guide-" + UUID.randomUUID().toString().substring(0, 8);
    private WindowFixture window;
    private ListHand hand;

    @BeforeEach
    void open() throws Exception {
        run(
                "docker",
                "run",
                "-d",
                "--name",
                name,
                "--restart",
                "always",
                "--network",
                "none",
                "-e",
                "API_TOKEN=s3cr3t-value-4711",
                "debian:bookworm-slim",
                "sh",
                "-c",
                "sleep 0.2; cat /etc/app.conf >/dev/null 2>&1 || exit 3");
        window = new WindowFixture(folder);
        hand = new ListHand(window);
        window.open(RealEngine.collaborators(folder));
        hand.select(name);
    }

    @AfterEach
    void clearAway() throws Exception {
        window.close();
        run("docker", "rm", "-fv", name);
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    private void fire(String id) {
        window.fx(() -> window.robot.lookup(id).queryButton().fire());
    }

    private int left() {
        String words = window.robot.lookup("#narrowing").queryAs(Label.class).getText();
        return Integer.parseInt(words.replaceFirst("^.*?(\\d+) of \\d+ causes left.*$", "$1"));
    }

    @Test
    void goesStepByStepToTheCause() throws Exception {
        fire("#run-guided");
        window.await(90, "the first proposal", () -> window.shows("Next: Run without the entrypoint"));
        int before = window.fx(this::left);
        fire("#next-run");
        window.await(60, "the second proposal", () -> window.shows("Next: System call trace"));
        window.await("its command", () -> window.shows("/.drydock/strace"));
        fire("#next-run");
        window.await(90, "fewer causes", () -> left() < before);
        window.await(60, "the end of the run", () -> window.shows("temporary containers removed"));
        window.openReport();
        window.await("the file", () -> window.report().contains("/etc/app.conf"));
    }

    @Test
    void anOwnStepsOutputIsEvidenceOfTheCaseWithoutSecrets() throws Exception {
        fire("#run-guided");
        window.await(90, "the first proposal", () -> window.shows("Next: Run without the entrypoint"));
        window.fx(() -> window.robot
                .lookup("#own-command")
                .queryAs(TextField.class)
                .setText("strings /bin/true | head -3; echo token $API_TOKEN; id -u; ls /etc/app.conf"));
        window.await(
                "the button",
                () -> !window.robot.lookup("#own-run").queryAs(Button.class).isDisabled());
        fire("#own-run");
        ListView<?> steps = window.robot.lookup("#steps").queryListView();
        window.await(
                60,
                "its row",
                () -> steps.getItems().stream()
                        .anyMatch(line -> line instanceof StepRow row
                                && row.title().startsWith("Own step: strings /bin/true | head -3")));
        CaseLibrary library = new CaseLibrary(folder.resolve("cases"), Clock.systemUTC());
        window.await(
                "it is saved",
                () -> library.open(library.list().getFirst().id())
                        .read()
                        .investigation()
                        .step("own-1")
                        .isPresent());
        StepResult kept = library.open(library.list().getFirst().id())
                .read()
                .investigation()
                .step("own-1")
                .orElseThrow();
        String output = kept.transcript().lines().toString();
        assertThat(output)
                .contains("token ‹masked", "No such file or directory")
                .doesNotContain("s3cr3t-value-4711");
        assertThat(kept.summary()).contains("exit status 1");
        window.openReport();
        window.await("it is in the report", () -> window.report().contains("Own step: strings /bin/true"));
        window.screenshots("66-own-step");
        fire("#next-run");
        window.await(60, "the next proposal", () -> window.shows("Next: System call trace"));
        window.await(
                "it is still in the case",
                () -> library.open(library.list().getFirst().id())
                        .read()
                        .investigation()
                        .step("own-1")
                        .isPresent());
    }

    @Test
    void aChangedRunIsKeptBesideTheStepWithoutTheSecretThatWasTyped() throws Exception {
        fire("#run-guided");
        window.await(90, "the first proposal", () -> window.shows("Next: Run without the entrypoint"));
        fire("#next-run");
        window.await(60, "the second proposal", () -> window.shows("Next: System call trace"));
        select("run");
        window.await(
                "the button",
                () -> window.robot.lookup("#step-change").queryButton().isVisible());
        fire("#step-change");
        window.await("the form", () -> window.shows("for one run"));
        window.fx(() -> {
            area("#changed-command").setText("sh -c 'echo with $API_TOKEN and $DB_PASSWORD; exit 4'");
            area("#changed-variables").setText("DB_PASSWORD=violet-harbour-2291");
        });
        fire("#changed-run");
        window.await(
                60, "its question and output", () -> window.shows("Changed run (other arguments, DB_PASSWORD set)"));
        CaseLibrary library = new CaseLibrary(folder.resolve("cases"), Clock.systemUTC());
        window.await(
                "it is saved",
                () -> library.open(library.list().getFirst().id())
                        .read()
                        .investigation()
                        .step("run-changed-1")
                        .isPresent());
        StepResult kept = library.open(library.list().getFirst().id())
                .read()
                .investigation()
                .step("run-changed-1")
                .orElseThrow();
        assertThat(kept.toString())
                .contains("with ‹masked", "exit status 4", "other arguments, DB_PASSWORD set")
                .doesNotContain("s3cr3t-value-4711", "violet-harbour-2291");
        select("run-changed-1");
        window.await(
                "a comparison is offered",
                () -> window.robot
                        .lookup("#step-compare")
                        .queryAs(MenuButton.class)
                        .isVisible());
        window.fx(() -> window.robot
                .lookup("#step-compare")
                .queryAs(MenuButton.class)
                .getItems()
                .getFirst()
                .fire());
        window.await("both", () -> window.shows("The step unchanged") && window.shows("This run"));
        window.await("the difference", () -> window.shows("First difference in line 1; 1 line differs"));
        window.openReport();
        window.await("it is in the report", () -> window.report().contains("Run without the entrypoint, changed"));
        assertThat(window.report()).doesNotContain("violet-harbour-2291");
    }

    private void select(String step) {
        ListView<Object> steps = window.robot.lookup("#steps").queryListView();
        window.await(
                "the step",
                () -> steps.getItems().stream()
                        .anyMatch(
                                line -> line instanceof StepRow row && row.id().equals(step)));
        window.fx(() -> steps.getItems().stream()
                .filter(line -> line instanceof StepRow row && row.id().equals(step))
                .findFirst()
                .ifPresent(line -> steps.getSelectionModel().select(line)));
    }

    private TextArea area(String id) {
        return window.robot.lookup(id).queryAs(TextArea.class);
    }
}
