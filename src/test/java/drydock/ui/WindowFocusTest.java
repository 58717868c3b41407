package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Tab goes through the whole window, and wherever it stops, one can see it.
@Timeout(240)
class WindowFocusTest {
    /// Pixels that differ at least.
    private static final int SEEN = 12;

    private static final int STOPS = 80;

    @TempDir
    Path settings;

    private WindowFixture window;
    private ListHand hand;

    /// A stop, and the window while it has the focus.
    private record Stop(Node node, WritableImage picture) {}

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(settings);
        hand = new ListHand(window);
        ScriptedContainer web = window.engine.add(new ScriptedContainer("web", "web:1", "", "always"));
        window.engine.start(web);
        web.print("a line");
        window.open();
        hand.select("web");
        window.await("the log", () -> window.logText().contains("a line"));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void everyStopOfTheFocusIsVisible() {
        window.fx(() -> window.window().theme().choose(Theme.Choice.LIGHT));
        List<Stop> stops = new ArrayList<>();
        Set<Node> known = new HashSet<>();
        hand.press(KeyCode.TAB);
        Stop stop = stop();
        while (known.add(stop.node()) && stops.size() < STOPS) {
            stops.add(stop);
            hand.press(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            stop = stop();
        }
        stops.add(stop);
        assertThat(stops).hasSizeGreaterThan(20);
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i + 1 < stops.size(); i++) {
            Stop now = stops.get(i);
            if (different(now.node(), now.picture(), stops.get(i + 1).picture()) < SEEN) {
                unseen.add(now.node().getId() + " " + now.node().getStyleClass());
            }
        }
        assertThat(unseen).isEmpty();
    }

    private Stop stop() {
        return window.fx(() -> new Stop(
                window.window().scene().getFocusOwner(),
                window.window().scene().getRoot().snapshot(new SnapshotParameters(), null)));
    }

    /// How many pixels at a node differ.
    private int different(Node node, WritableImage one, WritableImage other) {
        Bounds at = window.fx(() -> node.localToScene(node.getBoundsInLocal()));
        int count = 0;
        for (int y = Math.max(0, (int) at.getMinY() - 3); y < Math.min(one.getHeight(), at.getMaxY() + 3); y++) {
            for (int x = Math.max(0, (int) at.getMinX() - 3); x < Math.min(one.getWidth(), at.getMaxX() + 3); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    count++;
                }
            }
        }
        return count;
    }
}
