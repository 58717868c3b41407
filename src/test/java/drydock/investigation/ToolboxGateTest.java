package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engine.EngineException;
import drydock.engine.Toolbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ToolboxGateTest {
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final List<String> stages = new CopyOnWriteArrayList<>();
    private final AtomicInteger builds = new AtomicInteger();
    private final CountDownLatch building = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);
    private volatile boolean built;
    private volatile Optional<String> failure = Optional.empty();

    private final Progress progress = new Progress() {
        @Override
        public void started(String stepId, String command) {}

        @Override
        public void finished(StepResult result) {}

        @Override
        public void preparing(String stage) {
            stages.add(stage);
        }

        @Override
        public void note(String line) {
            notes.add(line);
        }
    };

    private final ToolboxGate gate = new ToolboxGate(
            new StubEngine() {
                @Override
                public Toolbox toolbox() {
                    return new SlowToolbox();
                }
            },
            progress);

    /// Is built when the test says so.
    private final class SlowToolbox implements Toolbox {
        @Override
        public Status status() {
            return new Status(
                    "1", built ? Optional.of("1") : Optional.empty(), 1, List.of("strace"), Map.of("strace", "6.1"));
        }

        @Override
        public void build(Consumer<String> told) throws EngineException, InterruptedException {
            builds.incrementAndGet();
            told.accept("stage 1");
            building.countDown();
            finish.await();
            if (failure.isPresent()) {
                throw new EngineException.Refused(failure.get(), failure.get());
            }
            built = true;
        }

        @Override
        public byte[] exported() {
            return new byte[0];
        }

        @Override
        public void imported(byte[] archive) {}

        @Override
        public void remove() {}
    }

    private Thread waiting(List<String> ended) {
        return Thread.ofVirtual().start(() -> {
            try {
                gate.await();
                ended.add("ready");
            } catch (EngineException missing) {
                ended.add(missing.message());
            } catch (InterruptedException cancelled) {
                ended.add("cancelled");
            }
        });
    }

    @Test
    void aCancelledStepLeavesAtOnceAndTheOthersGetTheTools() throws Exception {
        List<String> first = new CopyOnWriteArrayList<>();
        List<String> second = new CopyOnWriteArrayList<>();
        Thread preparing = waiting(first);
        building.await();
        Thread cancelled = waiting(second);
        cancelled.interrupt();
        cancelled.join();
        assertThat(second).containsExactly("cancelled");
        assertThat(first).isEmpty();
        finish.countDown();
        preparing.join();
        assertThat(first).containsExactly("ready");
        assertThat(builds).hasValue(1);
        assertThat(gate.versions()).containsEntry("strace", "6.1");
        assertThat(stages).containsExactly("stage 1");
        assertThat(notes).hasSize(2);
    }

    @Test
    void aFailureIsSaidOnceAndTriedOnce() {
        failure = Optional.of("no network");
        finish.countDown();
        for (int step = 0; step < 3; step++) {
            assertThatThrownBy(gate::await).hasMessage("needs the diagnostic tools, which are missing on this engine");
        }
        assertThat(builds).hasValue(1);
        assertThat(gate.problem()).contains("no network");
        assertThat(notes).filteredOn("no network"::equals).hasSize(1);
    }
}
