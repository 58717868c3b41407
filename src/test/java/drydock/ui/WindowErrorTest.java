package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the window says of an error that nothing caught.
@Timeout(120)
class WindowErrorTest {
    @TempDir
    Path settings;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(settings).mayFail();
        window.open();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void saysThatSomethingFailedAndWhatToDoUntilItIsDismissed() throws Exception {
        assertThat(window.fx(() -> window.shows("internal error"))).isFalse();
        fail();
        window.await("the notice", () -> window.shows("internal error") && window.shows("restart Drydock"));
        window.screenshots("18-internal-error");
        window.fx(() -> window.robot.lookup("#error-dismiss").queryButton().fire());
        window.await("its end", () -> !window.shows("internal error"));
        fail();
        window.await("the next notice", () -> window.shows("internal error"));
    }

    @Test
    void saysNeitherTheMessageNorAnyClassOfTheError() {
        fail();
        window.await("the notice", () -> window.shows("internal error"));
        String text = window.fx(() -> window.robot
                .lookup("#error-notice .label")
                .queryAs(Labeled.class)
                .getText());
        assertThat(text).doesNotContain("correct-horse", "Exception", "java", "drydock.");
    }

    private static void fail() {
        Platform.runLater(() -> {
            throw new IllegalStateException("password=correct-horse-battery");
        });
    }
}
