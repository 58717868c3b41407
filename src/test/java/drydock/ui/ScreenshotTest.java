package drydock.ui;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of the window in its states, in target/screenshots, to be looked at.
@Timeout(120)
class ScreenshotTest {
    @TempDir
    Path settings;

    @Test
    void showsTheNewcomersPath() throws Exception {
        try (WindowFixture window = new WindowFixture(settings)) {
            Scenes.aBusyEngine(window.engine);
            window.open();
            window.await("the list", () -> window.shows("restarting, exit 0"));
            window.screenshots("01-list");
            window.fx(() -> window.robot
                    .lookup("#container-list")
                    .queryListView()
                    .getSelectionModel()
                    .select(1));
            window.await("the log", () -> window.shows("live") || window.shows("run ended"));
            window.await("the end of the last run", () -> window.logText().contains("── run 4"));
            window.screenshots("02-selected");
            window.fx(() -> window.robot.lookup("#investigate").queryButton().fire());
            window.examiner.let(3);
            window.await("steps", () -> window.shows("3 of 5 steps done"));
            window.screenshots("03-running");
            window.examiner.letAll();
            window.await("the leading cause", () -> window.shows("Stub binary: confirmed"));
            window.screenshots("04-causes");
            window.fx(() -> window.robot
                    .lookup("#detail")
                    .queryAs(javafx.scene.control.TabPane.class)
                    .getSelectionModel()
                    .select(2));
            window.screenshots("05-report");
            window.fx(() -> window.robot
                    .lookup("#steps")
                    .queryListView()
                    .getSelectionModel()
                    .select(2));
            window.screenshots("06-evidence");
        }
    }
}
