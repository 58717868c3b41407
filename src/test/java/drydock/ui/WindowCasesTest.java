package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.store.CaseSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Cases in the window: kept by themselves, exported.
@Timeout(120)
class WindowCasesTest {
    @TempDir
    Path settings;

    private CasesScene scene;
    private WindowFixture window;

    @BeforeEach
    void begin() {
        scene = new CasesScene(settings);
        window = scene.window();
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void keepsAnInvestigationWhileItRuns() throws Exception {
        scene.openOnContainer();
        scene.fire("#investigate");
        window.examiner.let(2);
        window.await("two steps", () -> window.shows("2 of 5 steps done"));
        window.await("the half case", () -> scene.onlyCase() instanceof CaseSummary.Listed half && !half.complete());
        window.await("the word", () -> window.shows("case saved "));
        window.examiner.letAll();
        window.await("the whole case", () -> scene.onlyCase() instanceof CaseSummary.Listed whole && whole.complete());
        window.await("the cause", () -> window.shows("Stub binary: confirmed"));
        assertThat(scene.read().investigation().steps()).hasSize(5);
    }

    @Test
    void goesOnWithTheSameExaminationWhenOneStepRunsAgain() throws Exception {
        scene.openInvestigated();
        scene.fire("#step-run");
        window.await("the second request", () -> window.examiner.requests().size() == 2);
        window.await("its end", () -> window.shows("temporary containers removed · case saved "));
        assertThat(scene.read().examinations()).hasSize(1);
    }

    @Test
    void addsAnExaminationToTheCaseWhenInvestigatedAgain() throws Exception {
        scene.openInvestigated();
        window.await("the button", () -> window.shows("Investigate again"));
        scene.fire("#investigate");
        window.await("both", () -> scene.onlyCase() instanceof CaseSummary.Listed twice && twice.examinations() == 2);
    }

    @Test
    void saysWhyACaseIsNotSavedAndGoesOnAllTheSame() throws Exception {
        Files.writeString(settings.resolve("cases"), "a file where the folder should be");
        scene.openOnContainer();
        window.examiner.letAll();
        scene.fire("#investigate");
        window.await("the cause all the same", () -> window.shows("Stub binary: confirmed"));
        window.await("the reason", () -> window.shows("case not saved: ") && window.shows(" is not a folder"));
        window.screenshots("30-not-saved");
        assertThat(window.report()).contains("Stub");
    }

    @Test
    void savesTheReportInTheFormThatTheNameTells() throws Exception {
        scene.openInvestigated();
        scene.openReport();
        window.screenshots("31-report-bar");
        for (String name : List.of("r.md", "r.html", "r.json", "r.zip")) {
            window.save(settings.resolve(name));
            window.await(name, () -> window.shows("Saved as " + name));
        }
        assertThat(Files.readString(settings.resolve("r.md"))).startsWith("# ");
        assertThat(Files.readString(settings.resolve("r.html"))).startsWith("<!DOCTYPE html>");
        assertThat(Files.readString(settings.resolve("r.json"))).startsWith("{");
        assertThat(scene.library()
                        .copyIn(settings.resolve("r.zip"))
                        .read()
                        .investigation()
                        .steps())
                .hasSize(5);
        window.fx(() -> window.window().shutDown());
        assertThat(Files.readString(settings.resolve("window.properties"))).contains("report.folder=");
    }

    @Test
    void leavesTheOldFileWhereTheNewOneCanNotBeWritten() throws Exception {
        scene.openInvestigated();
        scene.openReport();
        window.save(settings.resolve("nowhere").resolve("r.zip"));
        window.await("the reason", () -> window.shows("does not exist. Choose another folder."));
        assertThat(settings.resolve("nowhere")).doesNotExist();
    }

    @Test
    void copiesWhatAnIssueOnGitHubTakes() throws Exception {
        scene.openInvestigated();
        scene.openReport();
        window.fx(() -> window.robot.lookup("#export").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> "copy-for-github".equals(item.getId()))
                .forEach(MenuItem::fire));
        window.await("the word", () -> window.shows("Copied, "));
        String copied = window.fx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).startsWith("# ").hasSizeLessThanOrEqualTo(65_536);
    }
}
