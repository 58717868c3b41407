package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The question for the sources of a compose project.
@Timeout(120)
class WindowSourceTest {
    @TempDir
    Path settings;

    @TempDir
    Path project;

    private CasesScene scene;
    private WindowFixture window;

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void asksOnceForAFolderOnThisMachineAndRemembersTheAnswer() throws Exception {
        Files.writeString(project.resolve("compose.yaml"), "services: {}");
        open(project.toString());
        window.await("the question", () -> window.shows("The compose project shop is in " + project));
        window.screenshots("41-source-question");
        scene.fire("#read-source-1");
        window.await("no question", () -> !window.shows("The compose project shop is in"));
        assertThat(source()).isEqualTo(project.toString());

        scene.close();
        open(project.toString());
        window.await("the folder", () -> source().equals(project.toString()));
        assertThat(window.shows("The compose project shop is in")).isFalse();
    }

    @Test
    void asksWhereTheSourcesOfAnotherMachinesProjectAreAndTakesNoForAnAnswer() throws Exception {
        open("/srv/of/another/machine");
        window.await("the question", () -> window.shows("/srv/of/another/machine, which is not on this machine"));
        assertThat(window.shows("Choose…")).isTrue();
        scene.fire("#no-source");
        window.await("no question", () -> !window.shows("which is not on this machine"));
        assertThat(source()).isEmpty();
    }

    private void open(String folder) throws Exception {
        window = new WindowFixture(settings);
        scene = new CasesScene(window, settings);
        window.engine.start(
                window.engine.add(new ScriptedContainer("shop-web", "web:1", "shop", "always").composedIn(folder)));
        window.open();
        scene.selectContainer("shop-web");
    }

    private String source() {
        return window.fx(() ->
                window.robot.lookup("#source-folder").queryAs(TextField.class).getText());
    }
}
