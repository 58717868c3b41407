package drydock.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Channel;
import drydock.model.EngineEvent;
import drydock.model.OutputLine;
import drydock.ui.kit.Background;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The log pane when drawing fails at every attempt: a clock that fails stands for any cause of that.
@Timeout(60)
class LogViewTest {
    private final List<Throwable> reported = new ArrayList<>();
    private final Background background = new Background(Platform::runLater);
    private final LogModel model = new LogModel(background);
    private boolean broken;
    private LogView view;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        InstantSource time = () -> {
            if (broken) {
                throw new IllegalStateException("broken on purpose");
            }
            return Instant.EPOCH;
        };
        fx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> reported.add(error));
            view = new LogView(model, background, time.withZone(ZoneOffset.UTC));
            return model;
        });
    }

    @AfterEach
    void close() {
        background.close();
        fx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(null);
            return model;
        });
    }

    @Test
    void showsAnErrorInsteadOfTheOldLinesUntilTheLogCanBeDrawn() throws Exception {
        show("first", "a line of the first");
        await(() -> text().contains("a line of the first"));
        broken = true;
        show("second", "a line of the second");
        assertThat(title()).isEqualTo("The log can't be shown");
        assertThat(text()).isEmpty();
        assertThat(reported).isNotEmpty();
        broken = false;
        fx(() -> {
            ((Button) view.lookup("#log-redraw")).fire();
            return model;
        });
        await(() -> text().contains("a line of the second"));
        assertThat(text()).doesNotContain("first");
    }

    @Test
    void showsTheNextLogAfterOneThatCouldNotBeDrawn() throws Exception {
        broken = true;
        show("first", "a line of the first");
        assertThat(title()).isEqualTo("The log can't be shown");
        broken = false;
        show("second", "a line of the second");
        await(() -> text().contains("a line of the second"));
    }

    private void show(String container, String line) {
        fx(() -> {
            model.show(container);
            Objects.requireNonNull(model.feedProperty().get())
                    .store()
                    .append(new OutputLine(Channel.STDOUT, Optional.of(Instant.EPOCH), line));
            model.happened(new EngineEvent(Instant.EPOCH, "container", "attach", container, Map.of()));
            return model;
        });
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fx(condition));
    }

    /// What the view shows of a log, empty when it shows something else.
    private String text() {
        return fx(() -> view.lookup("#log") instanceof LogArea area ? area.getText() : "");
    }

    private String title() {
        return fx(() -> view.lookup(".face-title") instanceof Label label ? label.getText() : "");
    }

    private static <T> T fx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }
}
