package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Every action by its words, by the keyboard alone.
@Timeout(120)
class WindowPaletteTest {
    @TempDir
    Path settings;

    private WindowFixture window;
    private ListHand hand;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(settings);
        hand = new ListHand(window);
        window.engine.start(window.engine.add(new ScriptedContainer("web_1", "web:1", "", "always")));
        window.open();
        hand.select("web_1");
        window.fx(() -> hand.list().requestFocus());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Node focus() {
        return window.fx(() -> window.window().scene().getFocusOwner());
    }

    private void type(String words) {
        hand.press(KeyCode.CONTROL, KeyCode.K);
        TextField search = window.node("palette-search");
        window.await("the palette", search::isFocused);
        window.fx(() -> search.setText(words));
    }

    private String offered() {
        return window.fx(() -> window.robot
                .lookup("#palette-list")
                .queryAs(ListView.class)
                .getItems()
                .toString());
    }

    @Test
    void findsAnActionByItsWordsAndRunsIt() throws Exception {
        type("stop containers");
        assertThat(offered()).contains("Stop: the selected containers…").doesNotContain("Start: ");
        window.screenshots("71-palette");
        hand.press(KeyCode.ENTER);
        window.await("the question", () -> window.shows("Stop web_1?"));
        hand.answer("Cancel");
    }

    @Test
    void hasTheKeyOfEveryAction() throws Exception {
        type("investigate");
        assertThat(offered()).contains("Ctrl+I", "Ctrl+Shift+I");
        type("no such action");
        window.await("No action has these words", () -> window.shows("No action has these words"));
    }

    @Test
    void escapeClosesItNothingActsBehindItAndTheFocusComesBack() throws Exception {
        type("");
        hand.press(KeyCode.CONTROL, KeyCode.I);
        assertThat(window.examiner.requests()).isEmpty();
        hand.press(KeyCode.ESCAPE);
        window.await("its end", () -> window.robot.lookup("#palette").tryQuery().isEmpty());
        assertThat(focus()).isSameAs(hand.list());
        hand.press(KeyCode.F1);
        window.await("the help", () -> window.shows("Keyboard shortcuts"));
        hand.press(KeyCode.ESCAPE);
        window.await("its end", () -> !window.shows("Keyboard shortcuts"));
    }

    @Test
    void theTextOfTheWholeWindowGrowsAndIsRemembered() throws Exception {
        Label name = window.robot.lookup("#header-name").queryAs(Label.class);
        double before = window.fx(() -> name.getFont().getSize());
        hand.press(KeyCode.CONTROL, KeyCode.PLUS);
        hand.press(KeyCode.CONTROL, KeyCode.PLUS);
        window.await("larger text", () -> name.getFont().getSize() > before + 1);
        window.screenshots("72-larger-text");
        window.close();
        window = new WindowFixture(settings);
        window.open();
        Label again = window.robot.lookup("#header-name").queryAs(Label.class);
        window.await("larger text again", () -> again.getFont().getSize() > before + 1);
    }

    @Test
    void theFocusStaysWhereAnInvestigationWasStarted() throws Exception {
        Node run = window.node("run-all");
        window.fx(run::requestFocus);
        hand.press(KeyCode.SPACE);
        window.await("the run", () -> !window.examiner.requests().isEmpty());
        window.await(
                "the button in its place",
                () -> window.robot.lookup("#cancel-all").query().isFocused());
        window.examiner.letAll();
        window.await("the first button again", () -> run.isFocused());
    }
}
