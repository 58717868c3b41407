package drydock.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The windows of this process. Each has its own engine and its own settings. For the FX thread.
final class Windows {
    /// Pixels between a window and the next.
    private static final double ASIDE = 40;

    private final Collaborators with;
    private final List<Numbered> all = new ArrayList<>();
    private @Nullable Theme theme;

    /// @param number from 1; the settings of a window are those of the last one with its number
    private record Numbered(int number, DrydockWindow window) {}

    /// @param with of the first window
    Windows(Collaborators with) {
        this.with = with;
    }

    /// Opens the first window.
    DrydockWindow open(Stage stage) {
        DrydockWindow window = made(stage, with);
        window.open();
        return window;
    }

    /// Opens another window.
    ///
    /// @param place its engine
    void openAnother(EngineFinder.Place place) {
        Stage stage = new Stage();
        // Not right above the window that it was opened from.
        all().stream()
                .map(DrydockWindow::scene)
                .map(Scene::getWindow)
                .findFirst()
                .ifPresent(first -> {
                    stage.setX(first.getX() + ASIDE);
                    stage.setY(first.getY() + ASIDE);
                });
        DrydockWindow window = made(stage, with.forAnother());
        window.startOn(place);
        window.open();
    }

    private DrydockWindow made(Stage stage, Collaborators collaborators) {
        all.removeIf(one -> one.window().closed());
        int number = IntStream.iterate(1, i -> i + 1)
                .filter(i -> all.stream().noneMatch(one -> one.number() == i))
                .findFirst()
                .orElseThrow();
        WindowSettings settings = new WindowSettings(collaborators.settings(), number);
        DrydockWindow window = new DrydockWindow(stage, collaborators, settings, theme(settings), this::openAnother);
        all.add(new Numbered(number, window));
        return window;
    }

    /// That of the first window's settings.
    private Theme theme(WindowSettings settings) {
        Theme now = theme == null ? new Theme(Theme.Choice.of(settings.text("theme", "system"))) : theme;
        theme = now;
        return now;
    }

    /// The open windows, the first one first.
    List<DrydockWindow> all() {
        return all.stream()
                .map(Numbered::window)
                .filter(window -> !window.closed())
                .toList();
    }

    /// Waits until the cancelled work of all windows has removed its containers and images from its engine.
    void awaitCleanUp() throws InterruptedException {
        for (Numbered one : all) {
            one.window().awaitCleanUp();
        }
    }
}
