package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What only a display can do: the wheel, and dividers that are dragged.
@Tag("display")
@Timeout(120)
class DisplayTest {
    @TempDir
    Path settings;

    private WindowFixture window;

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void aDividerFollowsThePointerAndIsRememberedByTheNextWindow() throws Exception {
        window = new WindowFixture(settings);
        Scenes.aBusyEngine(window.engine);
        window.open();
        window.await("the list", () -> window.shows("restarting, exit 0"));
        double before = listWidth();
        Point2D at = centre(divider());
        window.robot
                .moveTo(at)
                .press(MouseButton.PRIMARY)
                .moveTo(at.add(30, 0))
                .moveTo(at.add(90, 0))
                .release(MouseButton.PRIMARY);
        window.await("a wider list", () -> listWidth() > before + 60);
        double dragged = listWidth();
        window.close();
        window = new WindowFixture(settings);
        Scenes.aBusyEngine(window.engine);
        window.open();
        window.await("the list", () -> window.shows("restarting, exit 0"));
        window.await("the width it had", () -> Math.abs(listWidth() - dragged) < 4);
    }

    @Test
    void theWheelScrollsTheList() throws Exception {
        window = new WindowFixture(settings);
        for (int i = 0; i < 200; i++) {
            window.engine.start(
                    window.engine.add(new ScriptedContainer("app-%03d".formatted(i), "app:1", "", "always")));
        }
        window.open();
        window.await("all containers", () -> list().getItems().size() >= 200);
        double before = position(list());
        window.robot.moveTo(centre(list())).scroll(12, VerticalDirection.UP);
        window.robot.scroll(12, VerticalDirection.DOWN);
        window.await("another place", () -> position(list()) > before);
    }

    @Test
    void theWheelHoldsTheLogAndTheEndLetsItGo() throws Exception {
        window = new WindowFixture(settings);
        ScriptedContainer web = window.engine.add(new ScriptedContainer("web", "web:1", "", "always"));
        window.engine.start(web);
        for (int i = 0; i < 300; i++) {
            web.print("line " + i);
        }
        window.open();
        window.await("the container", () -> !list().getItems().isEmpty());
        window.fx(() -> list().getSelectionModel().selectLast());
        window.await("the tail", () -> window.logText().contains("line 299"));
        window.robot.moveTo(centre(window.robot.lookup("#log").query())).scroll(20, VerticalDirection.UP);
        window.await("standing still", () -> window.shows("Follow again"));
        web.print("unseen");
        window.await("the count", () -> window.shows("1 new line below"));
        assertThat(window.logText()).doesNotContain("unseen");
        window.robot.scroll(60, VerticalDirection.DOWN);
        window.await("following again", () -> window.logText().contains("unseen"));
    }

    private ListView<?> list() {
        return window.robot.lookup("#container-list").queryListView();
    }

    private double listWidth() {
        return list().getWidth();
    }

    /// Of the split pane that holds the list; others lie inside it.
    private Node divider() {
        Node at = list();
        while (!(at instanceof SplitPane)) {
            at = at.getParent();
        }
        return ((SplitPane) at)
                .getChildrenUnmodifiable().stream()
                        .filter(node -> node.getStyleClass().contains("split-pane-divider"))
                        .findFirst()
                        .orElseThrow();
    }

    private static double position(ListView<?> list) {
        return list.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == javafx.geometry.Orientation.VERTICAL)
                .mapToDouble(ScrollBar::getValue)
                .max()
                .orElseThrow();
    }

    private Point2D centre(Node node) {
        Bounds bounds = window.fx(() -> node.localToScreen(node.getBoundsInLocal()));
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
