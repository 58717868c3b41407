package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.Note;
import drydock.model.Channel;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the reader does with lines of the log: evidence, meaning, copies; and the room for them.
@Timeout(180)
class WindowLogLinesTest {
    private static final String SECRET = "correct-horse-battery";

    @TempDir
    Path settings;

    private CasesScene scene;
    private WindowFixture window;
    private ScriptedContainer web;

    @BeforeEach
    void open() throws Exception {
        scene = new CasesScene(settings);
        window = scene.window();
        scene.openOnContainer();
        web = window.engine.all().iterator().next();
        web.print("begins with password " + SECRET);
        web.print(Channel.STDERR, "open /etc/shop/shop.conf: No such file or directory");
        web.print("nothing of note");
        window.await("the log", () -> window.logText().contains("nothing of note"));
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void addsMarkedLinesToTheCaseMaskedAndWithTheirTimes() throws Exception {
        select(0, 1);
        type("e");
        window.await("what is needed first", () -> window.shows("investigate first"));
        scene.investigate();
        select(0, 1);
        type("m");
        window.await("the secret", () -> window.logText().contains(SECRET));
        select(0, 1);
        type("e");
        window.await("the answer", () -> window.shows("2 lines added to the case"));
        window.await("the note", () -> !scene.read().notes().isEmpty());
        Note note = scene.read().notes().getFirst();
        assertThat(note.step()).contains("logs");
        assertThat(note.lines()).hasSize(2);
        assertThat(note.lines().get(0))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z begins with password ‹masked.*")
                .doesNotContain(SECRET);
        assertThat(note.lines().get(1)).matches("\\S+Z err open /etc/shop/shop.conf: No such file or directory");
        scene.openReport();
        window.await(
                "the lines in the report",
                () -> window.report().contains("err open /etc/shop/shop.conf: No such file or directory"));
        assertThat(window.report()).contains(Note.MARKED).doesNotContain(SECRET);
        scene.selectStep("logs");
        window.await("the lines at the step", () -> window.shows("err open /etc/shop/shop.conf"));
        window.screenshots("60-evidence-lines");
    }

    @Test
    void saysWhichKnownFailureALineMeansAndOpensItsPage() throws Exception {
        select(1, 1);
        type("w");
        window.await("the cause", () -> window.shows("Missing file: “"));
        window.screenshots("61-line-meaning");
        scene.fire("#log-meaning-page");
        window.await(
                "the page",
                () -> window.robot
                        .lookup("#cause-page")
                        .tryQuery()
                        .filter(WindowFixture::visible)
                        .isPresent());
        select(2, 2);
        type("w");
        window.await("no cause", () -> window.shows("No cause that Drydock knows has a message like this line."));
        scene.fire("#log-meaning-close");
        window.await("nothing", () -> !window.shows("No cause that Drydock knows"));
    }

    @Test
    void keepsTheSelectionWhileLinesArriveAndAreDrawnAgain() {
        select(0, 1);
        web.print("one more");
        window.await("the line", () -> window.logText().contains("one more"));
        type("m");
        window.await("the secret", () -> window.logText().contains(SECRET));
        web.print("and another");
        window.await("the next line", () -> window.logText().contains("and another"));
        type("y");
        assertThat(clipboard())
                .startsWith("begins with password ‹masked")
                .endsWith("\nopen /etc/shop/shop.conf: No such file or directory");
    }

    @Test
    void showsTheWholeOfALongLineOnDemand() {
        web.print("start of it " + "x".repeat(5000) + " its end");
        window.await("the line, cut", () -> window.logText().contains("more characters"));
        assertThat(window.logText()).doesNotContain("its end");
        select(3, 3);
        type("o");
        window.await("its end", () -> window.logText().contains(" its end"));
        type("y");
        assertThat(clipboard()).startsWith("start of it").endsWith(" its end").hasSize(5020);
        type("o");
        window.await("folded again", () -> !window.logText().contains(" its end"));
    }

    @Test
    void copiesTheSelectionOrWholeLinesWithTheirTimes() {
        window.fx(() -> area().selectRange(1, 5, 1, 9));
        type("y");
        assertThat(clipboard()).isEqualTo("/etc");
        type("Y");
        assertThat(clipboard()).matches("\\S+Z err open /etc/shop/shop.conf: No such file or directory\n");
        select(0, 0);
        type("Y");
        assertThat(clipboard()).contains("begins with password ‹masked").doesNotContain(SECRET);
    }

    @Test
    void continuesAWrappedLineToTheRightOfItsTime() {
        web.print("a long line " + "of many words ".repeat(60));
        window.await("the line", () -> window.logText().contains("a long line"));
        window.fx(() -> {
            button("#log-times").fire();
            button("#log-wrap").fire();
        });
        window.await(
                "its prefix",
                () -> prefixOfLast() != null && prefixOfLast().getText().contains(":"));
        window.await("its text below and beside", () -> {
            Bounds text = textOfLast().localToScene(textOfLast().getLayoutBounds());
            Bounds prefix = prefixOfLast().localToScene(prefixOfLast().getLayoutBounds());
            return text.getHeight() > 40 && prefix.getWidth() > 50 && text.getMinX() >= prefix.getMaxX() - 1;
        });
    }

    @Test
    void fillsTheWindowWithAnyPaneAndReturns() {
        double before =
                window.fx(() -> window.node("log-view").getLayoutBounds().getWidth());
        window.fx(() -> area().requestFocus());
        press(KeyCode.F11);
        window.await(
                "the log alone", () -> width("log-view") > before + 200 && gone("container-list") && gone("steps"));
        assertThat(window.fx(() -> area().isFocused())).isTrue();
        press(KeyCode.ESCAPE);
        window.await("all panes", () -> !gone("container-list") && !gone("steps") && !gone("detail"));
        window.await("the same room", () -> Math.abs(width("log-view") - before) < 2);
        window.fx(() -> window.robot.lookup("#steps").query().requestFocus());
        press(KeyCode.F11);
        window.await("the checklist alone", () -> gone("log-view") && gone("detail") && !gone("steps"));
        press(KeyCode.F11);
        window.await("all panes again", () -> !gone("log-view") && !gone("detail"));
        fillByMenu();
        window.await("the log alone", () -> gone("steps"));
        fillByMenu();
        window.await("all panes at last", () -> !gone("steps"));
        window.fx(() ->
                window.robot.lookup("#log-search").queryAs(TextField.class).requestFocus());
        press(KeyCode.F11);
        window.await("the log alone from its search", () -> gone("steps"));
        assertThat(window.logText()).contains("nothing of note");
        press(KeyCode.ESCAPE);
        window.await("the focus back in the log", () -> area().isFocused());
        press(KeyCode.ESCAPE);
        window.await("all panes from the log", () -> !gone("steps"));
    }

    private void fillByMenu() {
        window.fx(() -> window.robot.lookup("#log-menu").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> "log-fill".equals(item.getId()))
                .forEach(MenuItem::fire));
    }

    private double width(String id) {
        return window.robot.lookup("#" + id).query().getLayoutBounds().getWidth();
    }

    private boolean gone(String id) {
        return window.robot.lookup("#" + id).tryQuery().isEmpty();
    }

    private Label prefixOfLast() {
        List<Node> all = List.copyOf(area().lookupAll(".log-prefix"));
        return all.stream()
                .map(Label.class::cast)
                .max((one, other) -> Double.compare(
                        one.localToScene(0, 0).getY(), other.localToScene(0, 0).getY()))
                .orElse(null);
    }

    private TextFlow textOfLast() {
        return (TextFlow) prefixOfLast().getParent().getChildrenUnmodifiable().stream()
                .filter(TextFlow.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private javafx.scene.control.ButtonBase button(String id) {
        return window.robot.lookup(id).queryAs(javafx.scene.control.ButtonBase.class);
    }

    private String clipboard() {
        return window.fx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    private void select(int first, int last) {
        window.fx(() -> area().selectRange(first, 0, last, area().getParagraphLength(last)));
    }

    private void type(String character) {
        fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
    }

    private void press(KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, "", code);
    }

    private void fire(javafx.event.EventType<KeyEvent> type, String character, KeyCode code) {
        window.fx(() -> {
            Node target = type.equals(KeyEvent.KEY_TYPED)
                    ? area()
                    : window.stage().getScene().getFocusOwner();
            target.fireEvent(new KeyEvent(type, character, character, code, false, false, false, false));
        });
    }

    private StyleClassedTextArea area() {
        return window.robot.lookup("#log").queryAs(StyleClassedTextArea.class);
    }
}
