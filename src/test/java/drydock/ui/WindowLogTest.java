package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.ui.containers.ContainerRow;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the log pane shows when drawing a log fails, and after it.
@Timeout(120)
class WindowLogTest {
    private static final String[] ODD = {
        "", " ", "\u001b[0m", "\u001b[31m\u001b[0m", "\u001b]0;title", "\0", "\r", "\u2028", "\ud800", "\t"
    };

    @TempDir
    Path settings;

    private WindowFixture window;
    private ScriptedContainer web;
    private ScriptedContainer db;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(settings);
        web = running("web");
        db = running("db");
        window.open();
        select(web);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void showsBlankLinesAndLinesOfControlCharactersAmongTheOthers() {
        for (String odd : ODD) {
            web.print(odd);
        }
        web.print("the last line of web");
        window.await("the last line", () -> window.logText().contains("the last line of web"));
        assertThat(window.fx(() -> area().getParagraphs().size())).isEqualTo(ODD.length + 1);
        assertThat(window.logText()).contains("\\x00", "\\u{2028}");
    }

    @Test
    void showsTheNextContainerAfterALogOfBlankLines() {
        web.print("the first line of web");
        window.await("a line", () -> window.logText().contains("the first line of web"));
        for (String odd : ODD) {
            web.print(odd);
        }
        window.await("the blank lines", () -> area().getParagraphs().size() == ODD.length + 1);
        db.print("a line of db");
        select(db);
        window.await("the next log", () -> window.logText().contains("a line of db"));
        assertThat(window.logText()).doesNotContain("web");
    }

    /// A listener that throws stands for whatever fails in the text area while it is changed.
    @Test
    void neverKeepsTheOldLinesUnderTheNewNameWhenTheAreaFails() {
        web.print("a line of web");
        db.print("a line of db");
        window.await("a line", () -> window.logText().contains("a line of web"));
        breakArea();
        select(db);
        window.await("the next log", () -> window.logText().contains("a line of db"));
        assertThat(window.logText()).doesNotContain("web");
    }

    @Test
    void goesOnWithTheSameLogAfterTheAreaFailed() {
        web.print("before");
        window.await("a line", () -> window.logText().contains("before"));
        breakArea();
        web.print("after");
        window.await(
                "both lines",
                () -> window.logText().contains("before") && window.logText().contains("after"));
    }

    @Test
    void saysInPlainWordsThatALogCanNotBeReadForAnErrorOfItsOwn() {
        window.mayFail();
        db.breakLog("password=correct-horse-battery");
        select(db);
        window.await("the failure", () -> window.shows("The log can't be read"));
        assertThat(window.fx(() -> window.shows("internal error") && window.shows("Select the container again")))
                .isTrue();
        assertThat(window.fx(() -> window.shows("correct-horse-battery"))).isFalse();
        select(web);
        web.print("a line of web");
        window.await("the next log", () -> window.logText().contains("a line of web"));
    }

    @Test
    void copiesALogWithoutTheContentOfASecretFile() {
        web.print("token is " + ScriptedEngine.SECRET_IN_A_FILE);
        window.await("a line", () -> window.logText().contains("token is"));
        window.await("a masked copy", () -> copied().contains("token is ‹masked:"));
        assertThat(copied()).doesNotContain(ScriptedEngine.SECRET_IN_A_FILE);
    }

    private String copied() {
        window.fx(() -> window.robot.lookup("#log-copy").queryAs(Button.class).fire());
        return window.fx(() -> java.util.Objects.requireNonNullElse(
                Clipboard.getSystemClipboard().getString(), ""));
    }

    private void breakArea() {
        window.mayFail();
        window.fx(() -> area().beingUpdatedProperty().addListener((property, before, now) -> {
            throw new IllegalStateException("broken on purpose");
        }));
    }

    private ScriptedContainer running(String name) {
        ScriptedContainer container = window.engine.add(new ScriptedContainer(name, "web:1", "", "always"));
        window.engine.start(container);
        return container;
    }

    private StyleClassedTextArea area() {
        return window.robot.lookup("#log").queryAs(StyleClassedTextArea.class);
    }

    private void select(ScriptedContainer container) {
        window.await("container " + container.name(), () -> row(container) != null);
        window.fx(() ->
                list().getSelectionModel().clearAndSelect(list().getItems().indexOf(row(container))));
    }

    private Object row(ScriptedContainer container) {
        return list().getItems().stream()
                .filter(ContainerRow.class::isInstance)
                .filter(row -> ((ContainerRow) row).id().equals(container.id()))
                .findFirst()
                .orElse(null);
    }

    private ListView<Object> list() {
        return window.robot.lookup("#container-list").queryListView();
    }
}
