package drydock.ui;

import drydock.casefile.store.CaseLibrary;
import drydock.investigation.Investigation;
import drydock.report.Cases;
import drydock.step.Step;
import drydock.ui.report.DetailView;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/// The real window over a scripted engine, for one test.
final class WindowFixture implements AutoCloseable {
    /// Otherwise two of the four pictures of a state are enough.
    private static final boolean ALL = "all".equals(System.getProperty("drydock.screenshots"));

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    final ScriptedEngine engine = new ScriptedEngine();
    final Investigation result;
    final ScriptedExaminer examiner;
    final FxRobot robot = new FxRobot();
    private final Path settings;
    private final List<Step> steps;
    private DrydockWindow window;
    private Windows windows;
    private Stage stage;
    private boolean mayFail;

    WindowFixture(Path settings) {
        this(settings, Cases.stub());
    }

    /// With what the scripted investigation finds.
    WindowFixture(Path settings, Investigation result) {
        this(settings, result, ScriptedSteps.of(result));
    }

    /// With other steps than those of the scripted investigation.
    WindowFixture(Path settings, List<Step> steps) {
        this(settings, Cases.stub(), steps);
    }

    WindowFixture(Path settings, Investigation result, List<Step> steps) {
        this.result = result;
        this.examiner = new ScriptedExaminer(result);
        this.settings = settings;
        this.steps = steps;
    }

    /// Opens the window on the scripted engine.
    WindowFixture open() throws Exception {
        return open(engine.finder());
    }

    WindowFixture open(EngineFinder finder) throws Exception {
        return open(new Collaborators(
                finder,
                connected -> examiner,
                steps,
                new CaseLibrary(settings.resolve("cases"), Clock.systemUTC()),
                settings,
                Clock.systemUTC(),
                "test",
                Optional.empty()));
    }

    WindowFixture open(Collaborators with) throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            stage = new Stage();
            windows = new Windows(with);
            window = windows.open(stage);
        });
        return this;
    }

    /// Internal errors are part of the test.
    WindowFixture mayFail() {
        mayFail = true;
        return this;
    }

    DrydockWindow window() {
        return window;
    }

    /// The open windows.
    List<DrydockWindow> windows() {
        return fx(() -> windows.all());
    }

    Stage stage() {
        return stage;
    }

    /// Waits, at most a few seconds, for something to become true on the FX thread.
    void await(String what, Callable<Boolean> condition) {
        await(20, what, condition);
    }

    void await(int seconds, String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    seconds, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, () -> holds(condition)));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for: " + what, e);
        }
    }

    /// A node that is not there yet is waited for, too.
    private static boolean holds(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (EmptyNodeQueryException absent) {
            return false;
        }
    }

    void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(15_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    <T> T fx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(15_000, question);
    }

    <N extends Node> N node(String id) {
        N node = fx(() -> robot.lookup("#" + id).query());
        return node;
    }

    boolean shows(String text) {
        return robot.lookup((Node node) -> node instanceof javafx.scene.control.Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().contains(text)
                        && visible(node))
                .tryQuery()
                .isPresent();
    }

    /// The report that is shown, empty before there is one.
    String report() {
        return fx(() -> detail().report());
    }

    void openReport() {
        fx(() -> detail().openTab(2));
    }

    void openNotes() {
        fx(() -> detail().openTab(3));
    }

    void openMasked() {
        fx(() -> detail().openTab(4));
    }

    /// Saves the report without asking where.
    void save(Path file) {
        fx(() -> detail().saveReport(file));
    }

    /// Opens a case from elsewhere without asking which.
    void bring(Path place) {
        fx(() -> window.bring(place));
    }

    private DetailView detail() {
        return robot.lookup("#detail").queryAs(DetailView.class);
    }

    String logText() {
        return robot.lookup("#log")
                .tryQueryAs(org.fxmisc.richtext.StyleClassedTextArea.class)
                .map(area -> area.getText())
                .orElse("");
    }

    static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /// Keeps what the window shows as a picture, light and dark, at both sizes.
    void screenshots(String name) throws IOException {
        for (Theme.Choice theme : new Theme.Choice[] {Theme.Choice.LIGHT, Theme.Choice.DARK}) {
            for (int[] size : new int[][] {{1280, 800}, {1000, 700}}) {
                if (!ALL && (theme == Theme.Choice.DARK) != (size[0] == 1000)) {
                    continue;
                }
                fx(() -> {
                    window.theme().choose(theme);
                    stage.setWidth(size[0]);
                    stage.setHeight(size[1]);
                });
                WaitForAsyncUtils.waitForFxEvents(20);
                String file =
                        name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + size[0] + "x" + size[1];
                screenshot(SCREENSHOTS.resolve(file + ".png"));
            }
        }
        fx(() -> window.theme().choose(Theme.Choice.LIGHT));
    }

    void screenshot(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        WritableImage picture = fx(() -> window.scene().getRoot().snapshot(new SnapshotParameters(), null));
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = picture.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(image, "png", file.toFile());
    }

    @Override
    public void close() throws TimeoutException {
        if (window != null) {
            fx(() -> windows.all().forEach(DrydockWindow::shutDown));
            fx(() -> assertThatCleanUpEnds());
        }
        FxToolkit.cleanupStages();
        if (window != null && !mayFail && !window.lastError().isEmpty() && !beyondTheScreen(window.lastError())) {
            throw new AssertionError("an error that nothing caught: " + window.lastError());
        }
    }

    /// The headless platform of JavaFX fails to draw the part of a menu that reaches beyond its screen.
    private static boolean beyondTheScreen(String error) {
        return error.contains("com.sun.glass.ui.headless.HeadlessWindow.blit");
    }

    private void assertThatCleanUpEnds() {
        try {
            window.awaitCleanUp();
        } catch (InterruptedException e) {
            throw new AssertionError("clean-up was interrupted", e);
        }
    }
}
