package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.store.CaseFolder;
import drydock.casefile.store.CaseLibrary;
import drydock.casefile.store.CaseStore;
import drydock.report.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The kept cases at the left of the window.
@Timeout(120)
class WindowCaseListTest {
    @TempDir
    Path settings;

    private WindowFixture window;
    private CaseLibrary library;

    @BeforeEach
    void begin() {
        window = new WindowFixture(settings, drydock.step.Steps.ALL);
        library = new CaseLibrary(settings.resolve("cases"), Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void opensTheSampleCaseWhereThereIsNoEngine() throws Exception {
        window.engine.goAway();
        window.open();
        window.await("the offer", () -> window.shows("Open the sample case"));
        window.screenshots("40-no-engine");
        fire("#open-sample");
        window.await("the header", () -> window.shows("sample case that comes with Drydock"));
        window.await("the log", () -> window.logText().contains("Binary found and executable"));
        window.await("where it is from", () -> window.shows("from the saved case"));
        assertThat(window.logText()).contains("── run ");
        window.await("no cases", () -> window.shows("No cases yet"));
        window.screenshots("41-sample");
        window.openReport();
        window.await("the report", () -> !window.report().isEmpty());
        window.screenshots("42-sample-report");
        assertThat(window.report()).isEqualTo(drydock.report.Report.markdown(CaseStore.sample()));
        assertThat(window.shows("Run all")).isFalse();
        fire("#show-containers");
        window.await("why there are none", () -> window.shows("Retrying every few seconds"));
        window.screenshots("43-containers-without-engine");
        Scenes.aBusyEngine(window.engine);
        window.engine.comeBack();
        window.await("the containers", () -> window.shows("restarting, exit 0"));
        window.await("sample case that comes with Drydock", () -> window.shows("sample case that comes with Drydock"));
    }

    @Test
    void listsAndOpensKeptCasesAndSaysWhyOneCanNotBeOpened() throws Exception {
        keep("shop-web");
        Files.createDirectories(settings.resolve("cases/foreign"));
        Files.writeString(settings.resolve("cases/foreign/case.json"), "{\"format\":\"something else\"}");
        Scenes.aBusyEngine(window.engine);
        window.open();
        window.await("the containers", () -> window.shows("restarting, exit 0"));
        press(KeyCode.DIGIT7);
        window.await("both", () -> list().getItems().size() == 2);
        window.fx(() -> list().getSelectionModel().select(0));
        window.await("the open case", () -> window.shows("saved case · examined "));
        window.screenshots("44-cases");
        window.fx(() -> list().getSelectionModel().select(1));
        window.await("the reason", () -> window.shows("The case of foreign can't be opened"));
        window.screenshots("45-unreadable");
        window.await("The case was not changed", () -> window.shows("The case was not changed"));
        assertThat(settings.resolve("cases/foreign/case.json")).hasContent("{\"format\":\"something else\"}");
    }

    @Test
    void filtersCasesByContainerAndCause() throws Exception {
        keep("shop-web");
        window.open();
        press(KeyCode.DIGIT7);
        window.await("the case", () -> list().getItems().size() == 1);
        window.fx(() ->
                window.robot.lookup("#case-filter").queryAs(TextField.class).setText("nothing like it"));
        window.await("no match", () -> window.shows("No case matches"));
        window.screenshots("46-no-case-matches");
        fire("#clear-case-filter");
        window.await("the case again", () -> list().getItems().size() == 1);
        window.fx(() ->
                window.robot.lookup("#case-filter").queryAs(TextField.class).setText("RECONCILIATION"));
        assertThat(window.fx(() -> list().getItems().size())).isEqualTo(1);
    }

    @Test
    void deletesACaseOnlyWhenToldTwice() throws Exception {
        CaseFolder kept = keep("shop-web");
        window.open();
        press(KeyCode.DIGIT7);
        window.await("the case", () -> list().getItems().size() == 1);
        window.fx(() -> list().getSelectionModel().select(0));
        window.await("the open case", () -> window.shows("saved case · examined "));
        window.fx(() -> list().requestFocus());
        window.robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
        window.await("the question", () -> window.shows("Delete the case of "));
        answer("Keep case");
        assertThat(kept.exists()).isTrue();
        window.robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
        window.await("the question", () -> window.shows("Delete the case of "));
        answer("Delete case");
        window.await("its end", () -> !kept.exists() && window.shows("No cases yet"));
        window.await("an empty middle", () -> window.shows("No container selected"));
    }

    @Test
    void showsTheLiveLogOfAKeptCaseWhoseContainerIsThere() throws Exception {
        keep("shop-web");
        String id = library.list().getFirst().id();
        String container =
                library.open(id).read().investigation().subject().container().id();
        ScriptedContainer web = window.engine.add(new ScriptedContainer(container, "web"));
        window.engine.start(web);
        web.print("it lives");
        window.open();
        window.await("the container", () -> window.shows("up "));
        press(KeyCode.DIGIT7);
        window.await("the case", () -> list().getItems().size() == 1);
        window.fx(() -> list().getSelectionModel().select(0));
        window.await("its log", () -> window.logText().contains("it lives"));
        window.await("what was found", () -> window.shows("Investigate again"));
        window.screenshots("47-live-case");
    }

    @Test
    void saysWhyTheCasesCanNotBeListed() throws Exception {
        Files.writeString(settings.resolve("cases"), "a file where the folder should be");
        window.open();
        press(KeyCode.DIGIT7);
        window.await(
                "the reason",
                () -> window.shows("The list of cases can't be read") && window.shows(" is not a folder"));
        window.screenshots("48-not-listed");
        Files.delete(settings.resolve("cases"));
        fire("#cases-again");
        window.await("an empty list", () -> window.shows("No cases yet"));
    }

    private CaseFolder keep(String name) throws IOException {
        CaseFolder folder = library.newCase(name);
        new CaseStore().save(Cases.stub(), folder.path());
        return folder;
    }

    private void press(KeyCode digit) {
        window.robot.press(KeyCode.CONTROL, digit).release(digit, KeyCode.CONTROL);
    }

    private void answer(String button) {
        window.fx(() -> window.robot
                .lookup((Node node) ->
                        node instanceof Button one && one.getText().equals(button))
                .queryButton()
                .fire());
    }

    private void fire(String id) {
        window.await(id, () -> window.robot.lookup(id).tryQuery().isPresent());
        window.fx(() ->
                window.robot.lookup(id).<javafx.scene.control.ButtonBase>query().fire());
    }

    private ListView<Object> list() {
        return window.robot.lookup("#case-list").<ListView<Object>>tryQuery().orElseGet(ListView::new);
    }
}
