package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The page about a cause, inside the window.
@Timeout(120)
class WindowCausePageTest {
    private static final String LINK = "#explain-stub-binary";

    @TempDir
    Path settings;

    private CasesScene scene;
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        scene = new CasesScene(settings);
        window = scene.window();
        scene.openInvestigated();
        window.await("the causes", () -> present(LINK));
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void explainsACauseAndGoesBack() throws Exception {
        window.fx(() -> focus(LINK));
        window.fx(() -> press(KeyCode.SPACE));
        window.await("the page", () -> present("#cause-page"));
        window.screenshots("40-cause-page");
        assertThat(window.fx(
                        () -> window.robot.lookup("#cause-page .h2").queryAll().size()))
                .isGreaterThan(2);
        window.fx(() -> press(KeyCode.ESCAPE));
        window.await("the causes", () -> present("#cause-stub-binary") && !present("#cause-page"));
        assertThat(window.fx(() -> focused().getId())).isEqualTo(LINK.substring(1));
    }

    @Test
    void goesBackByItsButton() {
        scene.fire(LINK);
        scene.fire("#close-cause-page");
        window.await("the causes", () -> present("#cause-stub-binary") && !present("#cause-page"));
    }

    private boolean present(String id) {
        return window.robot.lookup(id).tryQuery().filter(WindowFixture::visible).isPresent();
    }

    private void focus(String id) {
        window.robot.lookup(id).query().requestFocus();
        assertThat(focused().getId()).isEqualTo(id.substring(1));
    }

    private Node focused() {
        return window.window().scene().getFocusOwner();
    }

    private void press(KeyCode code) {
        for (var type : java.util.List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Node target = focused();
            target.fireEvent(new KeyEvent(type, "", "", code, false, false, false, false));
        }
    }
}
