package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnTest {
    @TempDir
    Path folder;

    private Turn.Queue queue(int places, Duration patience) {
        return new Turn.Queue(folder.resolve("turns"), places, patience);
    }

    @Test
    void noMoreThanThePlacesAtOnceAndEverybodyInTheEnd() throws Exception {
        Turn.Queue queue = queue(2, Duration.ofMinutes(1));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                all.add(threads.submit(() -> {
                    try (Turn _ = Turn.take(queue, Progress.SILENT)) {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.yield();
                        inside.decrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get(1, TimeUnit.MINUTES);
            }
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void startsWithoutAPlaceWhenNoneBecomesFree() throws Exception {
        Turn.Queue queue = queue(1, Duration.ZERO);
        try (Turn _ = Turn.take(queue, Progress.SILENT);
                Turn second = Turn.take(queue, Progress.SILENT)) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void needsNoFolder() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        Turn.Queue queue = new Turn.Queue(folder.resolve("file/turns"), 1, Duration.ofMinutes(1));
        try (Turn turn = Turn.take(queue, Progress.SILENT)) {
            assertThat(turn).isNotNull();
        }
    }
}
