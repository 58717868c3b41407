package drydock.ui;

import drydock.log.Ansi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.testfx.api.FxRobot;

/// Measures the window over a scripted engine: start, events, lines, and frames under flood beside a ListView.
///
/// The engine is scripted so that only the window's own part is measured.
public final class WindowBench {
    private static final Duration FLOOD = Duration.ofSeconds(8);
    private static final long BEGIN = System.nanoTime();

    private final FxRobot robot = new FxRobot();
    private final ScriptedEngine engine = new ScriptedEngine();

    public static void main(String[] arguments) {
        Application.launch(App.class, arguments);
    }

    /// A class of its own: Java starts no application whose main class is one from the class path.
    public static final class App extends Application {
        @Override
        public void start(Stage stage) throws Exception {
            new WindowBench().start(stage);
        }
    }

    private void start(Stage stage) throws Exception {
        for (int i = 0; i < 200; i++) {
            engine.start(engine.add(new ScriptedContainer("app-%03d".formatted(i), "app:1", "", "always")));
        }
        Path settings = Files.createTempDirectory("drydock-bench");
        DrydockWindow window = new Windows(new Collaborators(
                        engine.finder(),
                        connected -> (request, progress) -> {
                            throw new UnsupportedOperationException("nothing is investigated here");
                        },
                        List.of(),
                        new drydock.casefile.store.CaseLibrary(settings.resolve("cases"), java.time.Clock.systemUTC()),
                        settings,
                        java.time.Clock.systemUTC(),
                        "bench",
                        java.util.Optional.of("app-000")))
                .open(stage);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                measure();
            } catch (Exception e) {
                e.printStackTrace();
            } finally {
                Platform.runLater(window::shutDown);
            }
        });
    }

    private void measure() throws Exception {
        await(() -> listSize() >= 200);
        say("start to first usable list (200 containers)", millis(System.nanoTime() - BEGIN));
        ScriptedContainer first = engine.all().iterator().next();
        first.print("hello");
        await(() -> text().contains("hello"));
        say("event to row, median of 50", millis(median(50, this::eventToRow)));
        say("line to screen, median of 50", millis(median(50, this::lineToScreen)));
        say("frames, idle", frames(FLOOD.dividedBy(4), () -> {}));
        AtomicBoolean on = new AtomicBoolean(true);
        Thread flood = flood(first, on);
        say("frames, log pane under flood", frames(FLOOD, () -> {}));
        on.set(false);
        flood.join();
        say("frames, ListView under the same flood", listView());
    }

    private long eventToRow(int number) throws InterruptedException {
        ScriptedContainer container = new ScriptedContainer("new-%03d".formatted(number), "new:1", "", "no");
        int before = listSize();
        long start = System.nanoTime();
        engine.add(container);
        await(() -> listSize() > before);
        return System.nanoTime() - start;
    }

    private long lineToScreen(int number) throws InterruptedException {
        // Apart, so that one line does not wait for the pace of the one before.
        pause(150);
        String line = "line to screen " + number + ".";
        long start = System.nanoTime();
        engine.all().iterator().next().print(line);
        await(() -> text().endsWith(line));
        return System.nanoTime() - start;
    }

    private static Thread flood(ScriptedContainer container, AtomicBoolean on) {
        return Thread.ofPlatform().daemon().start(() -> {
            for (int i = 0; on.get(); i++) {
                container.print(
                        "2026-11-23 17:40:00 INFO request " + i + " answered in \u001b[32m12 ms\u001b[0m by worker 7");
                if (i % 50 == 0) {
                    pause(1);
                }
            }
        });
    }

    /// The same number of lines a second, ten times a second as in the log pane.
    private String listView() throws InterruptedException {
        ListView<String> view = new ListView<>();
        Timeline[] timeline = new Timeline[1];
        Platform.runLater(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(view, 670, 300));
            stage.show();
            int[] number = {0};
            timeline[0] = new Timeline(new KeyFrame(javafx.util.Duration.millis(100), event -> {
                List<String> more = new ArrayList<>();
                for (int i = 0; i < 1500; i++) {
                    more.add(Ansi.read("2026-11-23 17:40:00 INFO request " + number[0]++
                                    + " answered in \u001b[32m12 ms\u001b[0m")
                            .text());
                }
                view.getItems().setAll(more);
                view.scrollTo(view.getItems().size() - 1);
            }));
            timeline[0].setCycleCount(Timeline.INDEFINITE);
            timeline[0].play();
        });
        pause(500);
        String frames = frames(FLOOD, () -> {});
        Platform.runLater(() -> {
            timeline[0].stop();
            view.getScene().getWindow().hide();
        });
        return frames;
    }

    private static String frames(Duration length, Runnable during) throws InterruptedException {
        List<Long> times = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                if (last != 0) {
                    times.add(time - last);
                }
                last = time;
            }
        };
        Platform.runLater(timer::start);
        during.run();
        pause(length.toMillis());
        Platform.runLater(() -> {
            timer.stop();
            done.countDown();
        });
        done.await(5, TimeUnit.SECONDS);
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return "p50 " + millis(sorted[sorted.length / 2]) + ", p99 " + millis(sorted[sorted.length * 99 / 100]) + ", "
                + sorted.length + " frames";
    }

    private interface Measured {
        long nanos(int number) throws InterruptedException;
    }

    private static long median(int count, Measured measured) throws InterruptedException {
        long[] all = new long[count];
        for (int i = 0; i < count; i++) {
            all[i] = measured.nanos(i);
        }
        Arrays.sort(all);
        return all[count / 2];
    }

    private int listSize() {
        return fx(() -> robot.lookup("#container-list")
                .tryQueryAs(ListView.class)
                .map(list -> list.getItems().size())
                .orElse(0));
    }

    private String text() {
        return fx(() -> robot.lookup("#log")
                .tryQueryAs(StyleClassedTextArea.class)
                .map(area -> area.getText())
                .orElse(""));
    }

    private static <T> T fx(java.util.concurrent.Callable<T> question) {
        return org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            pause(1);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }

    private static void say(String what, String result) {
        System.out.println(what + ": " + result);
    }
}
