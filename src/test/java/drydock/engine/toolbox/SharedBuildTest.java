package drydock.engine.toolbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engine.EngineException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedBuildTest {
    private final AtomicInteger builds = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final SharedBuild build = new SharedBuild(this::work);

    private void work(java.util.function.Consumer<String> progress) throws InterruptedException {
        builds.incrementAndGet();
        begun.countDown();
        try {
            finish.await();
        } catch (InterruptedException end) {
            cancelled.countDown();
            throw end;
        }
        progress.accept("done");
    }

    private Thread caller(List<String> heard, CountDownLatch ended) {
        return Thread.ofVirtual().start(() -> {
            try {
                build.join(heard::add);
                heard.add("joined");
            } catch (EngineException | InterruptedException left) {
                heard.add("left");
            }
            ended.countDown();
        });
    }

    @Test
    void aCallerThatLeavesDoesNotEndIt() throws Exception {
        List<String> first = new CopyOnWriteArrayList<>();
        List<String> second = new CopyOnWriteArrayList<>();
        CountDownLatch firstEnded = new CountDownLatch(1);
        CountDownLatch secondEnded = new CountDownLatch(1);
        Thread leaving = caller(first, firstEnded);
        begun.await();
        leaving.interrupt();
        firstEnded.await();
        caller(second, secondEnded);
        finish.countDown();
        secondEnded.await();
        assertThat(first).containsExactly("left");
        assertThat(second).endsWith("joined");
        assertThat(builds).hasValue(1);
    }

    @Test
    void closingItCancelsTheBuild() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        caller(new CopyOnWriteArrayList<>(), ended);
        begun.await();
        build.close();
        assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        ended.await();
    }

    @Test
    void aFailureIsToldAndTheNextCallerTriesAgain() {
        AtomicInteger tries = new AtomicInteger();
        SharedBuild failing = new SharedBuild(_ -> {
            throw new EngineException.Refused("no network " + tries.incrementAndGet(), (Throwable) null);
        });
        assertThatThrownBy(() -> failing.join(_ -> {})).hasMessage("no network 1");
        assertThatThrownBy(() -> failing.join(_ -> {})).hasMessage("no network 2");
    }
}
