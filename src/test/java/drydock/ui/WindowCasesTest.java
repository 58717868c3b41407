package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.CaseLibrary;
import drydock.casefile.Shelved;
import drydock.ui.containers.ContainerRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
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

    private WindowFixture window;
    private CaseLibrary library;

    @BeforeEach
    void begin() {
        window = new WindowFixture(settings);
        library = new CaseLibrary(settings.resolve("cases"), Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void keepsAnInvestigationWhileItRuns() throws Exception {
        openOnContainer();
        fire("#investigate");
        window.examiner.let(2);
        window.await("two steps", () -> window.shows("2 of 5 steps done"));
        window.await("the half case", () -> onlyCase() instanceof Shelved.Listed half && !half.complete());
        window.await("the word", () -> window.shows("case saved "));
        window.examiner.letAll();
        window.await("the whole case", () -> onlyCase() instanceof Shelved.Listed whole && whole.complete());
        window.await("the cause", () -> window.shows("Stub binary: confirmed"));
        assertThat(library.open(onlyCase().id()).read().investigation().steps()).hasSize(5);
    }

    @Test
    void goesOnWithTheSameExaminationWhenOneStepRunsAgain() throws Exception {
        openOnContainer();
        window.examiner.letAll();
        fire("#investigate");
        window.await("the whole case", () -> onlyCase() instanceof Shelved.Listed whole && whole.complete());
        window.await("the cause", () -> window.shows("Stub binary: confirmed"));
        fire("#step-run");
        window.await("the second request", () -> window.examiner.requests().size() == 2);
        window.await("its end", () -> window.shows("throwaways removed · case saved "));
        assertThat(library.open(onlyCase().id()).read().examinations()).hasSize(1);
    }

    @Test
    void addsAnExaminationToTheCaseWhenInvestigatedAgain() throws Exception {
        openOnContainer();
        window.examiner.letAll();
        fire("#investigate");
        window.await("the cause", () -> window.shows("Investigate again"));
        fire("#investigate");
        window.await("both", () -> onlyCase() instanceof Shelved.Listed twice && twice.examinations() == 2);
    }

    @Test
    void saysWhyACaseIsNotSavedAndGoesOnAllTheSame() throws Exception {
        Files.writeString(settings.resolve("cases"), "a file where the folder should be");
        openOnContainer();
        window.examiner.letAll();
        fire("#investigate");
        window.await("the cause all the same", () -> window.shows("Stub binary: confirmed"));
        window.await("the reason", () -> window.shows("case not saved: ") && window.shows(" is no folder"));
        window.screenshots("30-not-saved");
        assertThat(window.report()).contains("Stub");
    }

    @Test
    void savesTheReportInTheFormThatTheNameTells() throws Exception {
        openOnContainer();
        window.examiner.letAll();
        fire("#investigate");
        window.await("the cause", () -> window.shows("Stub binary: confirmed"));
        window.openReport();
        window.await("the report", () -> !window.report().isEmpty());
        window.screenshots("31-report-bar");
        for (String name : List.of("r.md", "r.html", "r.json", "r.zip")) {
            window.save(settings.resolve(name));
            window.await(name, () -> window.shows("Saved as " + name));
        }
        assertThat(Files.readString(settings.resolve("r.md"))).startsWith("# ");
        assertThat(Files.readString(settings.resolve("r.html"))).startsWith("<!DOCTYPE html>");
        assertThat(Files.readString(settings.resolve("r.json"))).startsWith("{");
        assertThat(library.copyIn(settings.resolve("r.zip"))
                        .read()
                        .investigation()
                        .steps())
                .hasSize(5);
        window.fx(() -> window.window().shutDown());
        assertThat(Files.readString(settings.resolve("window.properties"))).contains("report.folder=");
    }

    @Test
    void leavesTheOldFileWhereTheNewOneCanNotBeWritten() throws Exception {
        openOnContainer();
        window.examiner.letAll();
        fire("#investigate");
        window.await("the cause", () -> window.shows("Stub binary: confirmed"));
        window.openReport();
        window.await("the report", () -> !window.report().isEmpty());
        window.save(settings.resolve("nowhere").resolve("r.zip"));
        window.await("the reason", () -> window.shows("There is no folder"));
        assertThat(settings.resolve("nowhere")).doesNotExist();
    }

    @Test
    void copiesWhatAnIssueOnGitHubTakes() throws Exception {
        openOnContainer();
        window.examiner.letAll();
        fire("#investigate");
        window.await("the cause", () -> window.shows("Stub binary: confirmed"));
        window.openReport();
        window.await("the report", () -> !window.report().isEmpty());
        window.fx(() -> window.robot
                .lookup("#export")
                .queryAs(MenuButton.class)
                .getItems()
                .getLast()
                .fire());
        window.await("the word", () -> window.shows("Copied, "));
        String copied = window.fx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).startsWith("# ").hasSizeLessThanOrEqualTo(65_536);
    }

    @Test
    void tellsWhatAFixChangedAfterInvestigatingAgain() throws Exception {
        openOnContainer();
        window.examiner.letAll();
        fire("#investigate");
        window.await("the cause", () -> window.shows("Stub binary: confirmed"));
        window.openNotes();
        write("rebuilt without cache, password=hunter2secret", "#add-fix");
        window.await("the fix", () -> window.shows("rebuilt without cache"));
        write("the image is from yesterday", "#add-note");
        window.await("the note", () -> window.shows("the image is from yesterday"));
        window.await("the next steps", () -> window.shows("Next steps"));
        window.screenshots("32-notes");
        fire("#investigate");
        window.await("both", () -> onlyCase() instanceof Shelved.Listed twice && twice.examinations() == 2);
        window.openNotes();
        window.await("the comparison", () -> window.shows("Since the last time: "));
        window.screenshots("33-before-after");
        window.openReport();
        window.await(
                "the report",
                () -> window.report().contains("rebuilt without cache")
                        && window.report().contains("the image is from yesterday"));
        assertThat(window.report()).doesNotContain("hunter2secret");
        assertThat(library.open(onlyCase().id()).read().fixes()).hasSize(1);
    }

    @Test
    void remembersWhichNextStepIsDone() throws Exception {
        openOnContainer();
        window.examiner.letAll();
        fire("#investigate");
        window.await("the cause", () -> window.shows("Stub binary: confirmed"));
        window.openNotes();
        window.await(
                "a next step",
                () -> window.robot.lookup("#notes .check-box").tryQuery().isPresent());
        window.fx(
                () -> window.robot.lookup("#notes .check-box").<CheckBox>query().fire());
        window.await(
                "the mark", () -> !library.open(onlyCase().id()).read().done().isEmpty());
    }

    private void write(String text, String button) {
        window.fx(() -> window.robot.lookup("#note-text").<TextArea>query().setText(text));
        fire(button);
    }

    private void openOnContainer() throws Exception {
        window.engine.start(window.engine.add(new ScriptedContainer("web", "web:1", "", "always")));
        window.open();
        window.await("the container", () -> row() != null);
        window.fx(() -> list().getSelectionModel().select(row()));
    }

    private Shelved onlyCase() throws IOException {
        List<Shelved> all = library.list();
        return all.size() == 1 ? all.getFirst() : new Shelved.Unreadable("", settings, all.size() + " cases");
    }

    private void fire(String id) {
        window.fx(() -> window.robot.lookup(id).queryButton().fire());
    }

    private ListView<Object> list() {
        return window.robot.lookup("#container-list").queryListView();
    }

    private Object row() {
        return window.robot.lookup("#container-list").tryQueryAs(ListView.class).stream()
                .flatMap(list -> ((ListView<?>) list).getItems().stream())
                .filter(ContainerRow.class::isInstance)
                .findFirst()
                .orElse(null);
    }
}
