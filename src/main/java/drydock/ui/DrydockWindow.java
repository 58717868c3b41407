package drydock.ui;

import drydock.ui.kit.Background;
import drydock.ui.kit.Question;
import drydock.ui.kit.ReadableNumbers;
import drydock.ui.kit.Recurring;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// Drydock's window on a stage: title, icon, size, theme, keys, and how it closes.
public final class DrydockWindow {
    /// In pixels; all sizes in the stylesheet are relative to it.
    private static final int TEXT_SIZE = 13;

    private static final Duration CLEAN_UP = Duration.ofSeconds(30);

    private final Stage stage;
    private final Background background = new Background(Platform::runLater);
    private final WindowSettings settings;
    private final Shortcuts shortcuts = new Shortcuts();
    private final MainWindow content;
    private final Theme theme;
    private final ShortcutsPane help;
    private final PalettePane palette;
    private int textSize;

    /// A window that is killed loses at most the last changes.
    private final Recurring saving = new Recurring(background, "save settings", Duration.ofSeconds(10), this::remember);
    private @Nullable Node focused;
    private final UncaughtErrors errors = new UncaughtErrors(System.err::print, this::internalError);
    private String lastError = "";
    private boolean closing;
    private Thread cleaning = new Thread();

    /// @param theme   of all windows
    /// @param another opens another window on an engine
    DrydockWindow(
            Stage stage,
            Collaborators with,
            WindowSettings settings,
            Theme theme,
            Consumer<EngineFinder.Place> another) {
        this.theme = theme;
        this.stage = stage;
        this.settings = settings;
        content = new MainWindow(with, background, this::nextTheme, this::toggleHelp, another);
        content.addTo(shortcuts);
        shortcuts.add("Shortcut+Shift+L", "Theme: system, light, dark", this::nextTheme);
        shortcuts.add("F1", "Show the keyboard shortcuts", this::toggleHelp);
        shortcuts.add("Shortcut+K", "Find an action", this::openPalette);
        shortcuts.add("Shortcut+Plus", "Larger text", () -> zoom(1));
        shortcuts.add("Shortcut+Minus", "Smaller text", () -> zoom(-1));
        shortcuts.add("Shortcut+0", "Usual text size", () -> zoom(0));
        help = new ShortcutsPane(shortcuts, this::closeOverlay);
        palette = new PalettePane(shortcuts, this::closeOverlay);
        shortcuts.whileCovered(this::covered, this::closeOverlay);
        Scene scene = new Scene(
                content, settings.number("width", 700, 10_000, 1280), settings.number("height", 500, 10_000, 800));
        theme.add(scene);
        shortcuts.install(scene);
        stage.getIcons().setAll(icons());
        stage.setScene(scene);
        stage.setMinWidth(800);
        stage.setMinHeight(560);
        stage.setOnCloseRequest(this::close);
        content.restore(settings);
        content.engines().placeProperty().subscribe(place -> stage.setTitle(title(place)));
        textSize = (int) settings.number("text.size", 10, 24, TEXT_SIZE);
        applyTextSize();
    }

    private static List<Image> icons() {
        return Stream.of(16, 32, 48, 64, 128, 256)
                .map(size -> DrydockWindow.class.getResourceAsStream("/drydock/icons/drydock-" + size + ".png"))
                .filter(Objects::nonNull)
                .map(Image::new)
                .toList();
    }

    /// Shows the window and starts the search for an engine.
    public void open() {
        errors.install();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double x = settings.number("x", screen.getMinX(), screen.getMaxX() - 200, -1);
        double y = settings.number("y", screen.getMinY(), screen.getMaxY() - 200, -1);
        if (x >= 0 && y >= 0) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(settings.flag("maximized"));
        stage.show();
        content.start();
        saving.start();
        if (AotTraining.wanted()) {
            content.rehearse(this::shutDown);
        }
    }

    /// Uses an engine from the start. Call it before [#open].
    void startOn(EngineFinder.Place place) {
        content.engines().startOn(place);
    }

    private static String title(EngineFinder.Place place) {
        return place.equals(EngineFinder.Place.AUTOMATIC) ? "Drydock" : "Drydock · " + place.name();
    }

    /// Opens a case, a `.zip` file or a folder.
    void openCase(Path place) {
        content.openCase(place);
    }

    /// The window may change only after the failed change has ended.
    private void internalError(String details) {
        lastError = details;
        background.post(() -> content.internalError(details));
    }

    /// The details of the last internal error; empty when there was none.
    String lastError() {
        return lastError;
    }

    private void nextTheme() {
        theme.next();
    }

    private boolean covered() {
        return content.getChildren().contains(help) || content.getChildren().contains(palette);
    }

    /// The focus goes back to where it was.
    private void closeOverlay() {
        content.getChildren().removeAll(help, palette);
        Node before = focused;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }

    private void cover(Node overlay) {
        if (!covered()) {
            focused = stage.getScene().getFocusOwner();
            content.getChildren().add(overlay);
        }
    }

    private void toggleHelp() {
        if (covered()) {
            closeOverlay();
        } else {
            cover(help);
            help.requestFocus();
        }
    }

    private void openPalette() {
        cover(palette);
        palette.open();
    }

    /// @param direction 1 larger, -1 smaller, 0 the usual size
    private void zoom(int direction) {
        textSize = direction == 0 ? TEXT_SIZE : Math.clamp(textSize + direction, 10, 24);
        applyTextSize();
        content.zoomLog(direction);
    }

    private void applyTextSize() {
        content.setStyle("-fx-font-size: " + textSize + "px;");
    }

    private void close(WindowEvent event) {
        if (closing) {
            return;
        }
        if (content.underWay() > 0) {
            event.consume();
            ask();
        } else {
            shutDown();
        }
    }

    private void ask() {
        Question.ask(
                stage,
                "Close while an investigation runs?",
                ReadableNumbers.count(content.underWay(), "investigation")
                        + " running. Closing the window cancels what runs and removes its temporary containers.",
                "Cancel and close",
                "Keep window open",
                this::shutDown);
    }

    /// Saves the settings, hides the window and cancels all work.
    public void shutDown() {
        if (!closing) {
            closing = true;
            remember();
            content.stop();
            saving.stop();
            stage.hide();
            theme.remove(stage.getScene());
            errors.uninstall();
            cleaning = Thread.ofPlatform().name("clean up").start(() -> background.close(CLEAN_UP));
        }
    }

    /// Whether it is closed; it is never opened again.
    boolean closed() {
        return closing;
    }

    /// Waits until cancelled work has removed its containers and images from the engine.
    public void awaitCleanUp() throws InterruptedException {
        shutDown();
        cleaning.join(CLEAN_UP);
    }

    private void remember() {
        content.remember(settings);
        settings.set("theme", theme.choice());
        settings.set("text.size", textSize);
        settings.set("maximized", stage.isMaximized());
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            settings.set("width", stage.getScene().getWidth());
            settings.set("height", stage.getScene().getHeight());
            settings.set("x", stage.getX());
            settings.set("y", stage.getY());
        }
        settings.save();
    }

    /// Imports a case, a `.zip` file or a folder, and opens it.
    void bring(Path place) {
        content.bring(place);
    }

    Scene scene() {
        return stage.getScene();
    }

    Theme theme() {
        return theme;
    }
}
