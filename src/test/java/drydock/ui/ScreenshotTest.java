package drydock.ui;

import java.nio.file.Path;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of the window in its states, in target/screenshots, to be looked at.
@Timeout(120)
class ScreenshotTest {
    @TempDir
    Path settings;

    @Test
    void showsAnEngineWithoutContainers() throws Exception {
        try (WindowFixture window = new WindowFixture(settings)) {
            window.open();
            window.await("the empty list", () -> window.shows("No containers"));
            window.screenshots("07-no-containers");
        }
    }

    @Test
    void showsManyContainersWithLongNames() throws Exception {
        try (WindowFixture window = new WindowFixture(settings)) {
            Scenes.aBusyEngine(window.engine);
            for (int i = 0; i < 200; i++) {
                String name = "a-service-with-a-name-that-nobody-can-remember-or-type-" + i;
                String image = "registry.example.com/team/division/department/" + name + ":2026.11.24-build." + i;
                window.engine.start(
                        window.engine.add(new ScriptedContainer(name, image, i % 2 == 0 ? "" : "estate", "no")));
            }
            window.open();
            window.await("the list", () -> window.shows("restarting, exit 0"));
            window.fx(() -> {
                ListView<Object> list = window.robot.lookup("#container-list").queryListView();
                list.getSelectionModel().select(list.getItems().size() - 1);
                list.scrollTo(list.getItems().size() - 8);
            });
            window.await("the header", () -> window.shows("image registry.example.com/"));
            window.screenshots("08-many-containers");
        }
    }

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
