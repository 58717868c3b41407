package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.ui.containers.ContainerRow;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A log that is longer than its tail and its window, and a reader who moves in it.
@Timeout(180)
class WindowLongLogTest {
    private static final int LINES = 12_000;

    @TempDir
    Path settings;

    private WindowFixture window;
    private ScriptedContainer web;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(settings);
        web = window.engine.add(new ScriptedContainer("web", "web:1", "", "always"));
        window.engine.start(web);
        for (int i = 0; i < LINES; i++) {
            web.print("line " + i + ", which is longer than the pane is wide " + "and ".repeat(60) + "ends");
        }
        window.open();
        window.await("the container", () -> !list().getItems().isEmpty());
        window.fx(() -> list().getSelectionModel()
                .select(list().getItems().stream()
                        .filter(ContainerRow.class::isInstance)
                        .findFirst()
                        .orElseThrow()));
        window.await("the last line", () -> window.logText().contains("line 11999,"));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void reachesEveryLineByKeyScrollBarAndSearch() {
        window.await("the whole log", () -> bar().getMax() > LINES - 200);
        key(KeyCode.HOME);
        window.await("the first line", () -> firstVisible().startsWith("line 0,"));
        window.fx(() -> bar().setValue(7_000));
        window.await("the middle", () -> firstVisible().startsWith("line 7000,"));
        window.fx(() ->
                window.robot.lookup("#log-search").queryAs(TextField.class).setText("line 4321,"));
        window.await("the match", () -> window.shows("1 line"));
        window.fx(() -> window.robot.lookup("#log-search-next").queryButton().fire());
        window.await("the line", () -> visible("line 4321,"));
        window.fx(() ->
                window.robot.lookup("#log-search").queryAs(TextField.class).setText("LINE"));
        window.await("no match", () -> window.shows("no match"));
        window.fx(() ->
                window.robot.lookup("#log-search").queryAs(TextField.class).setText("line"));
        window.await("all lines", () -> window.shows(String.format(Locale.ROOT, "%,d lines", LINES)));
        key(KeyCode.END);
        window.await("the last line", () -> lastIsWhollyVisible("line 11999,"));
    }

    @Test
    void showsTheNewestLineWhollyWhileFollowing() {
        window.await("the newest line", () -> lastIsWhollyVisible("line 11999,"));
        window.fx(() -> window.stage().setHeight(640));
        window.await("after resizing", () -> lastIsWhollyVisible("line 11999,"));
        window.fx(() -> window.robot
                .lookup("#log-wrap")
                .queryAs(javafx.scene.control.ToggleButton.class)
                .fire());
        window.await("wrapped", () -> lastIsWhollyVisible("line 11999,"));
        web.print("a new line");
        window.await("the new one", () -> lastIsWhollyVisible("a new line"));
        window.fx(() -> window.robot
                .lookup("#log-wrap")
                .queryAs(javafx.scene.control.ToggleButton.class)
                .fire());
        window.await("not wrapped", () -> lastIsWhollyVisible("a new line"));
        for (int i = 0; i < 3_000; i++) {
            web.print("flood " + i);
        }
        window.await("the last of many", () -> lastIsWhollyVisible("flood 2999"));
    }

    @Test
    void staysWhereTheReaderIsAndCountsTheNewLines() {
        window.await("the whole log", () -> bar().getMax() > LINES - 200);
        key(KeyCode.PAGE_UP);
        key(KeyCode.PAGE_UP);
        window.await("standing still", () -> window.shows("Follow again"));
        String top = window.fx(this::firstVisible);
        for (int i = 0; i < 1_207; i++) {
            web.print("new " + i);
        }
        window.await("the count", () -> window.shows("1,207 new lines below"));
        assertThat(window.fx(this::firstVisible)).isEqualTo(top);
        for (int i = 0; i < 60; i++) {
            key(KeyCode.PAGE_UP);
        }
        assertThat(window.fx(() -> window.shows("1,207 new lines below"))).isTrue();
        key(KeyCode.END);
        window.await("the newest", () -> lastIsWhollyVisible("new 1206"));
        assertThat(window.fx(() -> window.shows("new lines below"))).isFalse();
    }

    private StyleClassedTextArea area() {
        return window.robot.lookup("#log").queryAs(StyleClassedTextArea.class);
    }

    private ScrollBar bar() {
        return window.robot.lookup("#log-scroll").queryAs(ScrollBar.class);
    }

    private ListView<Object> list() {
        return window.robot.lookup("#container-list").queryListView();
    }

    private void key(KeyCode code) {
        window.fx(() -> area().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private String firstVisible() {
        StyleClassedTextArea area = area();
        return area.getVisibleParagraphs().isEmpty()
                ? ""
                : area.getText(area.visibleParToAllParIndex(0)).strip();
    }

    private boolean visible(String text) {
        return area().getVisibleParagraphs().stream()
                .anyMatch(paragraph -> paragraph.getText().contains(text));
    }

    private boolean lastIsWhollyVisible(String text) {
        StyleClassedTextArea area = area();
        int last = area.getParagraphs().size() - 1;
        if (!area.getText(last).contains(text)) {
            return false;
        }
        Bounds shown = area.localToScreen(area.getLayoutBounds());
        return area.getParagraphBoundsOnScreen(last)
                .filter(bounds ->
                        bounds.getMaxY() <= shown.getMaxY() + 0.5 && bounds.getMinY() >= shown.getMinY() - 0.5)
                .isPresent();
    }
}
