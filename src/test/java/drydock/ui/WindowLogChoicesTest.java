package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Channel;
import drydock.ui.containers.ContainerRow;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the reader chooses to see of a log: runs, levels, matches, times and secrets.
@Timeout(180)
class WindowLogChoicesTest {
    private static final String SECRET = "correct-horse-battery";

    @TempDir
    Path settings;

    private WindowFixture window;
    private ScriptedContainer job;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(settings);
        job = window.engine.add(new ScriptedContainer("job", "job:1", "", "always"));
        run("first", 3);
        run("second", 4);
        window.engine.start(job);
        print("third");
        window.open();
        window.await("the container", () -> row() != null);
        window.fx(() -> list().getSelectionModel().select(row()));
        window.await("the log", () -> window.logText().contains("third has no level"));
        window.await("its runs", () -> window.logText().contains("run 2"));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void showsOneRunTheLastFinishedOneTheLatestOrAll() {
        fire("#log-run-1");
        window.await("the first run", () -> shows("first") && !shows("second") && !shows("third"));
        assertThat(window.fx(() -> window.shows("Run 1"))).isTrue();
        fire("#log-run-finished");
        window.await("the second run", () -> shows("second") && !shows("first") && !shows("third"));
        fire("#log-run-latest");
        window.await("the third run", () -> shows("third") && !shows("second"));
        window.engine.die(job, 5);
        run("fourth", 6);
        window.await("the fourth run, as it is the latest now", () -> shows("fourth") && !shows("third"));
        window.fx(() -> window.robot.lookup("#log-show-all").queryButton().fire());
        window.await("all runs", () -> shows("first") && shows("second") && shows("third") && shows("fourth"));
    }

    @Test
    void leavesOutLevelsWithTheLinesThatContinueThem() {
        item("log-level-ERROR");
        window.await(
                "the lines without errors",
                () -> window.logText().contains("third has no level")
                        && !window.logText().contains("failed")
                        && !window.logText().contains("Main.java"));
        assertThat(window.logText()).contains("first begins");
        assertThat(window.fx(() -> window.shows("12 of 18 lines"))).isTrue();
        print("late");
        window.await("new lines without errors", () -> window.logText().contains("late has no level"));
        assertThat(window.logText()).doesNotContain("late failed");
        window.fx(() -> window.robot.lookup("#log-show-all").queryButton().fire());
        window.await("errors again", () -> window.logText().contains("late failed"));
    }

    @Test
    void showsOnlyLinesThatMatchTheSearchWithTheirContext() {
        window.fx(() ->
                window.robot.lookup("#log-search").queryAs(TextField.class).setText("begins"));
        window.await("the matches", () -> window.shows("3 lines"));
        toggle("#log-only");
        window.await("only them", () -> lines().equals(List.of("first begins", "second begins", "third begins")));
        window.fx(() ->
                window.robot.lookup("#log-search").queryAs(TextField.class).setText("second b"));
        window.await("another search", () -> lines().equals(List.of("second begins")));
        window.fx(() -> menuItem("… with 2 lines around each").fire());
        window.await(
                "two lines around it",
                () -> lines().size() == 5 && lines().get(2).equals("second begins"));
        toggle("#log-only");
        window.await("all", () -> lines().size() >= 12);
    }

    @Test
    void masksSecretsUntilTheReaderRevealsThemInALine() {
        job.print("password is " + SECRET);
        window.await("the line", () -> window.logText().contains("password is ‹masked:"));
        assertThat(window.logText()).doesNotContain(SECRET);
        window.fx(() -> area().moveTo(area().getParagraphs().size() - 1, 0));
        type("m");
        window.await("the secret", () -> window.logText().contains(SECRET));
        type("m");
        window.await("masked again", () -> !window.logText().contains(SECRET));
    }

    @Test
    void showsTimesSinceTheStartOfTheRun() {
        window.fx(() -> menuItem("Times: Since the run's start").fire());
        window.await("times", () -> window.shows("+0."));
        toggle("#log-times");
        window.await("no times", () -> !window.shows("+0."));
    }

    @Test
    void unfoldsJsonAndFoldsStackTracesWhileCopyingTheOriginal() {
        job.print("{\"level\":\"warn\",\"pool\":{\"size\":4}}");
        window.await("the line", () -> window.logText().contains("{\"level\""));
        window.fx(() -> area().moveTo(area().getParagraphs().size() - 1, 0));
        type("o");
        window.await("its values", () -> window.logText().contains("\"size\" : 4"));
        window.fx(() -> area().selectAll());
        window.fx(() -> window.robot.lookup("#log-copy").queryButton().fire());
        assertThat(window.fx(
                        () -> javafx.scene.input.Clipboard.getSystemClipboard().getString()))
                .contains("{\"level\":\"warn\",\"pool\":{\"size\":4}}")
                .doesNotContain("\"size\" : 4");
        type("z");
        window.await(
                "folded",
                () -> window.logText().contains("… 1 line folded")
                        && !window.logText().contains("Main.java"));
        type("z");
        window.await("unfolded", () -> window.logText().contains("Main.java"));
    }

    @Test
    void showsTwoRunsSideBySideAtTheirFirstDifference() {
        window.engine.die(job, 4);
        window.await("the third run", () -> window.logText().contains("run 3"));
        fire("#log-compare");
        window.await("the difference", () -> window.shows("First difference in line 1; 5 lines differ"));
        ListView<Object> rows = window.robot.lookup("#compare-rows").queryListView();
        assertThat(window.fx(() -> rows.getItems().size())).isEqualTo(6);
        assertThat(window.fx(() -> window.shows("second begins"))).isTrue();
        assertThat(window.fx(() -> window.robot
                        .lookup("#compare-left")
                        .queryComboBox()
                        .getValue()
                        .toString()))
                .contains("number=2");
        fire("#compare-close");
        window.await("the log", () -> window.robot.lookup("#log").tryQuery().isPresent());
    }

    @Test
    void searchesAndStepsWithTheKeysOfAPager() {
        type("/");
        window.await(
                "the search", () -> window.robot.lookup("#log-search").query().isFocused());
        window.fx(() ->
                window.robot.lookup("#log-search").queryAs(TextField.class).setText("begins"));
        window.await("the matches", () -> window.shows("3 lines"));
        type("g");
        type("n");
        window.await("the first", () -> window.shows("1 of 3"));
        type("n");
        window.await("the second", () -> window.shows("2 of 3"));
        type("N");
        window.await("the first again", () -> window.shows("1 of 3"));
    }

    private void run(String name, int code) {
        window.engine.start(job);
        print(name);
        window.engine.die(job, code);
    }

    private void print(String name) {
        job.print(name + " begins");
        job.print(Channel.STDERR, "ERROR " + name + " failed");
        job.print(Channel.STDERR, "\tat com.example.Main.run(Main.java:1)");
        job.print("INFO " + name + " goes on");
        job.print("DEBUG " + name + " thinks");
        job.print(name + " has no level");
    }

    private boolean shows(String name) {
        return window.logText().contains(name + " begins");
    }

    private List<String> lines() {
        return window.logText()
                .lines()
                .map(line -> line.replaceFirst("^(err)?\\W*", ""))
                .filter(line -> !line.startsWith("run ") && !line.isBlank())
                .toList();
    }

    private void fire(String id) {
        window.await(id, () -> window.robot.lookup(id).tryQuery().isPresent());
        window.fx(() -> window.robot
                .lookup(id)
                .queryAs(javafx.scene.control.ButtonBase.class)
                .fire());
    }

    private void toggle(String id) {
        window.fx(() -> window.robot.lookup(id).queryAs(ToggleButton.class).fire());
    }

    private void item(String id) {
        window.fx(() -> menu().stream().filter(item -> id.equals(item.getId())).forEach(item -> {
            ((javafx.scene.control.CheckMenuItem) item).setSelected(false);
            item.fire();
        }));
    }

    private MenuItem menuItem(String text) {
        return menu().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private List<MenuItem> menu() {
        return window.robot.lookup("#log-menu").queryAs(MenuButton.class).getItems();
    }

    private void type(String character) {
        window.fx(() -> area().fireEvent(new KeyEvent(
                KeyEvent.KEY_TYPED,
                character,
                character,
                javafx.scene.input.KeyCode.UNDEFINED,
                false,
                false,
                false,
                false)));
    }

    private StyleClassedTextArea area() {
        return window.robot.lookup("#log").queryAs(StyleClassedTextArea.class);
    }

    private Object row() {
        return list().getItems().stream()
                .filter(ContainerRow.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    private ListView<Object> list() {
        return window.robot.lookup("#container-list").queryListView();
    }
}
