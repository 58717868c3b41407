package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Switching between engines while the window is open.
@Timeout(120)
class WindowSwitchTest {
    @TempDir
    Path settings;

    private final ScriptedEngine other = new ScriptedEngine();
    private WindowFixture window;
    private ListHand hand;

    @BeforeEach
    void begin() throws Exception {
        other.start(other.add(new ScriptedContainer("remote-web", "web:1", "", "always")));
        open();
    }

    private void open() throws Exception {
        window = new WindowFixture(settings);
        hand = new ListHand(window);
        ScriptedContainer web = window.engine.add(new ScriptedContainer("local-web", "web:1", "", "always"));
        window.engine.start(web);
        web.print("local words");
        window.open(new TwoEngines(window.engine, other));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    /// Finds the first engine unless the other one is asked for.
    private record TwoEngines(ScriptedEngine first, ScriptedEngine second) implements EngineFinder {
        static final Place REMOTE = new Place("remote", "tcp://remote:2376", true);

        @Override
        public Search find() throws InterruptedException {
            return first.finder().find();
        }

        @Override
        public List<Place> places() {
            return List.of(REMOTE);
        }

        @Override
        public EngineFinder at(Place place) {
            return second.finder();
        }

        @Override
        public boolean named() {
            return false;
        }
    }

    private void choose(String words) {
        MenuButton menu = window.node("engine-menu");
        window.await("the engines", () -> menu.getItems().size() == 4);
        window.fx(() -> menu.getItems().stream()
                .filter(item -> item.getText() != null && item.getText().startsWith(words))
                .findFirst()
                .map(MenuItem.class::cast)
                .orElseThrow()
                .fire());
    }

    @Test
    void showsTheContainersOfTheOtherEngineAndRemembersIt() throws Exception {
        hand.select("local-web");
        window.await("its log", () -> window.logText().contains("local words"));
        choose("Context remote");
        window.await("the other's list", () -> hand.row("remote-web") != null);
        assertThat(window.logText()).contains("local words");
        window.await(
                "local-web is no longer on the engine.", () -> window.shows("local-web is no longer on the engine."));
        hand.select("remote-web");
        window.await("only the other's", () -> hand.row("local-web") == null);
        window.close();
        open();
        window.await("the remembered engine", () -> hand.row("remote-web") != null);
        choose("Automatic");
        window.await("the first engine", () -> hand.row("local-web") != null);
    }

    @Test
    void asksBeforeItCancelsAnInvestigation() throws Exception {
        hand.select("local-web");
        window.fx(() -> window.robot.lookup("#investigate").queryButton().fire());
        window.await("the run", () -> !window.examiner.requests().isEmpty());
        choose("Context remote");
        window.await("the question", () -> window.shows("Switch to remote?"));
        hand.answer("Cancel and switch");
        window.await("the other's list", () -> hand.row("remote-web") != null && window.examiner.cleanedUp());
    }

    @Test
    void anotherWindowHasItsOwnEngineAndClosesAlone() throws Exception {
        MenuButton menu = window.node("engine-menu");
        window.await("the engines", () -> menu.getItems().size() == 4);
        Menu windows = (Menu) menu.getItems().getLast();
        window.fx(() -> windows.getItems().getLast().fire());
        window.await("two windows", () -> window.windows().size() == 2);
        DrydockWindow second = window.windows().getLast();
        window.await("the other's list", () -> lists(second, "remote-web"));
        assertThat(window.fx(() -> lists(second, "local-web"))).isFalse();
        assertThat(window.fx(() -> lists(window.window(), "local-web"))).isTrue();
        assertThat(window.fx(() -> lists(window.window(), "remote-web"))).isFalse();
        assertThat(window.fx(() -> ((Stage) second.scene().getWindow()).getTitle()))
                .isEqualTo("Drydock · remote");
        window.fx(second::shutDown);
        assertThat(window.windows()).containsExactly(window.window());
        hand.select("local-web");
        window.await("the first goes on", () -> window.logText().contains("local words"));
    }

    @Test
    void aKeyOpensAnotherWindowOnTheSameEngine() throws Exception {
        hand.select("local-web");
        hand.press(KeyCode.CONTROL, KeyCode.N);
        window.await("two windows", () -> window.windows().size() == 2);
        DrydockWindow second = window.windows().getLast();
        window.await("the same list", () -> lists(second, "local-web"));
        window.fx(() -> second.theme().choose(Theme.Choice.DARK));
        PseudoClass dark = PseudoClass.getPseudoClass("dark");
        assertThat(window.windows().stream()
                        .allMatch(one ->
                                one.scene().getRoot().getPseudoClassStates().contains(dark)))
                .isTrue();
    }

    private static boolean lists(DrydockWindow one, String name) {
        return one.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && name.equals(label.getText()));
    }
}
