package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Text and signs of the window can be read in both themes: level AA of the Web Content Accessibility Guidelines.
@Timeout(180)
class WindowContrastTest {
    @TempDir
    Path settings;

    private final Set<String> problems = new LinkedHashSet<>();
    private WindowFixture window;
    private ListHand hand;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(settings);
        hand = new ListHand(window);
        ScriptedContainer loop = new ScriptedContainer("shop-api", "api:1", "shop", "always");
        window.engine.start(window.engine.add(loop));
        loop.print("INFO starting");
        loop.print("\u001b[31mred\u001b[0m \u001b[32mgreen\u001b[0m \u001b[33myellow\u001b[0m \u001b[34mblue\u001b[0m");
        loop.print("ERROR no such file: /etc/app.conf");
        window.engine.die(loop, 1);
        ScriptedContainer stopped = window.engine.add(new ScriptedContainer("shop-job", "job:1", "shop", ""));
        window.engine.start(stopped);
        window.engine.die(stopped, 0);
        window.engine.start(window.engine.add(new ScriptedContainer("web", "web:1", "", "always")));
        window.open();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void blackOnWhiteIsMeasuredAsTheGuidelinesSay() {
        assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(Contrast.ratio(Color.web("#767676"), Color.WHITE)).isBetween(4.5, 4.6);
    }

    @Test
    void everyPageHasEnoughContrastInBothThemes() {
        measure("nothing selected");
        hand.select("shop-api");
        window.await("the log", () -> window.logText().contains("ERROR no such file"));
        measure("a container");
        window.examiner.letAll();
        window.fx(() -> window.robot.lookup("#investigate").queryButton().fire());
        window.await(
                "the report",
                () -> !window.robot.lookup("#leading").queryAll().isEmpty() || window.shows(": confirmed"));
        measure("causes");
        ListView<Object> steps = window.robot.lookup("#steps").queryListView();
        window.fx(() -> steps.getSelectionModel().selectFirst());
        measure("evidence");
        for (KeyCode page : new KeyCode[] {KeyCode.DIGIT6, KeyCode.DIGIT8, KeyCode.DIGIT9}) {
            hand.press(KeyCode.CONTROL, page);
            measure(page.getName());
        }
        hand.press(KeyCode.ALT, KeyCode.DIGIT4);
        window.await("the page", () -> window.shows("restart policy"));
        for (String page : new String[] {"#to-overview", "#to-inspect", "#to-files", "#to-changes", "#to-layers"}) {
            window.fx(
                    () -> window.robot.lookup(page).queryAs(ToggleButton.class).setSelected(true));
            measure(page);
        }
        hand.press(KeyCode.F1);
        measure("shortcuts");
        hand.press(KeyCode.ESCAPE);
        hand.press(KeyCode.CONTROL, KeyCode.K);
        measure("palette");
        hand.press(KeyCode.ESCAPE);
        assertThat(String.join("\n", problems)).isEmpty();
    }

    private void measure(String page) {
        for (Theme.Choice theme : new Theme.Choice[] {Theme.Choice.LIGHT, Theme.Choice.DARK}) {
            window.fx(() -> window.window().theme().choose(theme));
            WaitForAsyncUtils.waitForFxEvents(10);
            Set<String> found = window.fx(() -> {
                window.window().scene().getRoot().applyCss();
                return Contrast.problems(window.window().scene().getRoot());
            });
            found.forEach(problem -> problems.add(theme + " " + problem + " (" + page + ")"));
        }
    }
}
