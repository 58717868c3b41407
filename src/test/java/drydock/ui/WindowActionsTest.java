package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Actions on containers: asked first, done when answered, failures in words.
@Timeout(120)
class WindowActionsTest {
    @TempDir
    Path settings;

    private WindowFixture window;
    private ListHand hand;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(settings);
        hand = new ListHand(window);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private ScriptedContainer running(String name) {
        return running(name, "");
    }

    private ScriptedContainer running(String name, String project) {
        ScriptedContainer container = window.engine.add(new ScriptedContainer(name, "web:1", project, "always"));
        window.engine.start(container);
        return container;
    }

    private long asked(String what) {
        return window.engine.asked().stream()
                .filter(question -> question.startsWith(what))
                .count();
    }

    @Test
    void nothingHappensBeforeTheAnswerOrAfterANo() throws Exception {
        running("web");
        window.open();
        hand.select("web");
        hand.choose("action-STOP");
        window.await("the question", () -> window.shows("Stop web?"));
        window.await(
                "The engine sends the stop signal to it", () -> window.shows("The engine sends the stop signal to it"));
        assertThat(asked("stop")).isZero();
        hand.answer("Cancel");
        window.await("its end", () -> !window.shows("Stop web?"));
        assertThat(asked("stop")).isZero();
        hand.choose("action-STOP");
        window.await("the question", () -> window.shows("Stop web?"));
        hand.answer("Stop");
        window.await("the result", () -> window.shows("Stopped web."));
        assertThat(asked("stop")).isEqualTo(1);
    }

    @Test
    void theKeyboardAloneGetsFromTheListToTheQuestion() throws Exception {
        running("web");
        window.open();
        hand.select("web");
        hand.menu();
        hand.press(KeyCode.DOWN);
        hand.press(KeyCode.ENTER);
        window.await("the first item's question", () -> window.shows("web?"));
        hand.press(KeyCode.ESCAPE);
        window.await("its end", () -> !window.shows("Stop web?"));
        window.fx(() -> hand.list().requestFocus());
        hand.press(KeyCode.DELETE);
        window.await("the removal's question", () -> window.shows("Remove web?"));
        hand.press(KeyCode.ENTER);
        window.await("Enter is the harmless answer", () -> !window.shows("Remove web?"));
        assertThat(asked("remove")).isZero();
    }

    @Test
    void offersOnlyWhatMakesSense() throws Exception {
        running("web");
        window.engine.add(new ScriptedContainer("job", "job:1", "", "no"));
        running("shop-api", "shop");
        window.open();
        hand.select("web");
        assertThat(hand.offered())
                .contains("Stop…", "Pause…", "Kill…", "Hold the restart loop…", "Remove…")
                .doesNotContain("Start…", "Unpause…", "Recreate with compose…", "Set the restart policy back…");
        hand.select("job");
        assertThat(hand.offered())
                .contains("Start…", "Remove…")
                .doesNotContain("Stop…", "Pause…", "Kill…", "Hold the restart loop…");
        hand.select("shop-api");
        assertThat(hand.offered()).contains("Recreate with compose…", "Rebuild and recreate with compose…");
    }

    @Test
    void saysWhatARemovalLosesAndKeeps() throws Exception {
        running("web");
        window.open();
        hand.select("web");
        window.await("the header", () -> window.shows("Investigate"));
        hand.choose("action-REMOVE");
        window.await(
                "what is lost",
                () -> window.shows(
                        "It runs and is killed first. Lost for good: its log, its settings, and the files that"
                                + " it wrote outside its mounts. Kept: the image."));
        window.screenshots("60-remove-question");
        hand.answer("Cancel");
    }

    @Test
    void actsOnASelectionAndSaysWhichFailed() throws Exception {
        running("web");
        running("api");
        running("refused");
        window.open();
        hand.select("refused", "web", "api");
        assertThat(hand.offered()).contains("Stop 3 containers…");
        hand.choose("action-STOP");
        window.await("the question", () -> window.shows("Stop 3 containers?"));
        hand.answer("Stop");
        window.await("the failure", () -> window.shows("Stop: failed for refused"));
        window.await("port is already allocated", () -> window.shows("port is already allocated"));
        window.await("Stop what uses the port", () -> window.shows("Stop what uses the port"));
        window.await(
                "2 other containers done without a problem.",
                () -> window.shows("2 other containers done without a problem."));
        window.screenshots("61-action-failed");
        window.fx(() -> window.robot.lookup("#action-dismiss").queryButton().fire());
        window.await("its end", () -> !window.shows("Stop: failed for refused"));
    }

    @Test
    void aProjectsHeadingIsAboutAllItsContainers() throws Exception {
        running("shop-api", "shop");
        running("shop-web", "shop");
        running("other");
        window.open();
        window.await("all", () -> hand.rows().size() == 3);
        window.fx(() -> {
            hand.list().getSelectionModel().clearSelection();
            hand.list().getItems().stream()
                    .filter(entry -> entry.key().equals("project shop"))
                    .findFirst()
                    .ifPresent(entry -> hand.list().getSelectionModel().select(entry));
        });
        hand.choose("action-RESTART");
        window.await("the question", () -> window.shows("shop-api, shop-web"));
        hand.answer("Restart");
        window.await("the result", () -> window.shows("Restarted 2 containers."));
        assertThat(asked("restart")).isEqualTo(2);
    }

    @Test
    void theSelectionOfSeveralStaysWhileTheListChanges() throws Exception {
        running("web");
        running("api");
        window.open();
        hand.select("web", "api");
        running("newcomer");
        window.await("the newcomer", () -> hand.row("newcomer") != null);
        assertThat(window.fx(
                        () -> hand.list().getSelectionModel().getSelectedItems().size()))
                .isEqualTo(2);
    }

    @Test
    void holdsALoopAndSetsThePolicyBackAlsoInTheNextWindow() throws Exception {
        ScriptedContainer web = running("web");
        window.open();
        hand.select("web");
        window.await("its policy", () -> hand.row("web").policy().equals("always"));
        hand.choose("action-HOLD");
        window.await("the question", () -> window.shows("from “always” to “no”"));
        hand.answer("Hold");
        window.await("held", () -> web.policy().equals("no") && window.shows("is “no” now"));
        window.close();

        WindowFixture next = new WindowFixture(settings);
        next.engine.add(web);
        window = next;
        hand = new ListHand(next);
        window.open();
        hand.select("web");
        window.await("its policy", () -> hand.row("web").policy().equals("no"));
        hand.choose("action-RELEASE");
        window.await("the question", () -> window.shows("back to “always”"));
        hand.answer("Set back");
        window.await("set back", () -> web.policy().equals("always"));
    }

    @Test
    void theHeaderHasTheSameMenu() throws Exception {
        running("web");
        window.open();
        hand.select("web");
        hand.press(KeyCode.CONTROL, KeyCode.M);
        MenuButton menu = window.robot.lookup("#header-actions").queryAs(MenuButton.class);
        window.await("the menu", menu::isShowing);
        MenuItem pause = window.fx(() -> ListHand.item(menu.getItems(), "action-PAUSE"));
        window.screenshots("62-header-menu");
        window.fx(() -> {
            pause.fire();
            menu.hide();
        });
        window.await("the question", () -> window.shows("Pause web?"));
        hand.answer("Pause");
        window.await("its state", () -> hand.row("web").state().equals("paused"));
    }

    @Test
    void copiesARunLineWithoutSecrets() throws Exception {
        running("web_1");
        window.open();
        hand.select("web_1");
        hand.choose("copy-run");
        window.await("the notice", () -> window.shows("set DATABASE_PASSWORD in the shell"));
        assertThat(window.fx(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("docker run --detach --name web_1 --restart always")
                .contains("--env DATABASE_PASSWORD ")
                .doesNotContain("correct-horse-battery");
        hand.choose("copy-name");
        window.await(
                "the name", () -> "web_1".equals(Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void withoutAnEngineItSaysSo() throws Exception {
        running("web");
        window.open();
        hand.select("web");
        window.engine.goAway();
        window.await("the loss", () -> window.shows("Engine lost"));
        hand.choose("action-STOP");
        window.await("why", () -> window.shows("No engine is connected."));
        assertThat(window.robot.lookup("#action-dismiss").queryAs(Button.class).isVisible())
                .isTrue();
        window.engine.comeBack();
    }
}
