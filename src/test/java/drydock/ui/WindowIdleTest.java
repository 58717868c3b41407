package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A window in which nothing happens.
@Timeout(120)
class WindowIdleTest {
    @TempDir
    Path settings;

    /// An animation without end would keep a core busy with sixty pulses a second.
    @Test
    void rendersNothingWhileTheContainerIsQuiet() throws Exception {
        CasesScene scene = new CasesScene(settings);
        scene.openOnContainer();
        WindowFixture window = scene.window();
        window.engine.all().forEach(container -> container.print("ready"));
        window.await("the log", () -> window.logText().contains("ready"));
        AtomicLong last = new AtomicLong(System.nanoTime());
        AtomicLong pulses = new AtomicLong();
        window.fx(() -> window.stage().getScene().addPostLayoutPulseListener(() -> {
            last.set(System.nanoTime());
            pulses.incrementAndGet();
        }));
        window.await(30, "two seconds without a pulse", () -> System.nanoTime() - last.get() > 2_000_000_000L);
        window.engine.all().forEach(container -> container.print("and again"));
        long before = pulses.get();
        window.await("the next line", () -> window.logText().contains("and again"));
        window.await("a pulse for it", () -> pulses.get() > before);
        assertThat(window.logText()).contains("ready");
        scene.close();
    }
}
