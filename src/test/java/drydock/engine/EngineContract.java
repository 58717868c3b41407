package drydock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.model.Channel;
import drydock.model.ContainerDetails;
import drydock.model.ContainerSummary;
import drydock.model.EngineEvent;
import drydock.model.LogFrame;
import drydock.model.LogRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What every engine does, the real one and the scripted one that the window is tested with.
public abstract class EngineContract {
    private static final String UNKNOWN = "no-such-thing-" + UUID.randomUUID();

    protected abstract Engine engine();

    /// Makes a container without a terminal, lets it print a line to each channel and end. Returns its id.
    protected abstract String ended(String name, String stdout, String stderr, int status) throws Exception;

    /// Makes a container that runs and prints the line to stdout at once. Returns its id.
    protected abstract String running(String name, String stdout) throws Exception;

    /// Makes a container labelled as a throwaway of Drydock. Returns its id.
    protected abstract String throwaway() throws Exception;

    /// Removes a container by force.
    protected abstract void remove(String id) throws Exception;

    private static String newName() {
        return "contract-" + UUID.randomUUID();
    }

    @Test
    void listsContainersThatHaveEnded() throws Exception {
        String name = newName();
        String id = ended(name, "out", "err", 3);
        assertThat(engine().containers())
                .filteredOn(container -> container.id().equals(id))
                .singleElement()
                .satisfies(container -> {
                    assertThat(container.name()).isEqualTo(name);
                    assertThat(container.state()).isEqualTo("exited");
                    assertThat(container.status()).startsWith("Exited (3)");
                    assertThat(container.id()).matches("[0-9a-f]{64}");
                });
    }

    @Test
    void hidesThrowaways() throws Exception {
        String id = throwaway();
        assertThat(engine().containers()).extracting(ContainerSummary::id).doesNotContain(id);
    }

    @Test
    void inspectsByNameByIdAndByTheStartOfAnId() throws Exception {
        String name = newName();
        String id = ended(name, "out", "err", 3);
        for (String known : List.of(name, id, id.substring(0, 20))) {
            ContainerDetails details = engine().inspect(known);
            assertThat(details.id()).isEqualTo(id);
            assertThat(details.name()).isEqualTo(name);
            assertThat(details.state().exitCode()).isEqualTo(3);
            assertThat(details.state().finishedAt()).isPresent();
        }
    }

    @Test
    void tellsWhatItDoesNotHave() {
        assertThatThrownBy(() -> engine().inspect(UNKNOWN))
                .isInstanceOf(EngineException.NotFound.class)
                .hasMessageContaining(UNKNOWN);
        assertThatThrownBy(() -> engine().image(UNKNOWN))
                .isInstanceOf(EngineException.NotFound.class)
                .hasMessageContaining(UNKNOWN);
        assertThatThrownBy(() -> engine().logs(UNKNOWN, LogRequest.last(1), _ -> {}))
                .isInstanceOf(EngineException.NotFound.class);
    }

    @Test
    void inspectsTheImageOfAContainer() throws Exception {
        ContainerDetails details = engine().inspect(ended(newName(), "out", "err", 0));
        assertThat(engine().image(details.imageId()).id()).isEqualTo(details.imageId());
    }

    @Test
    void tellsTheLogWithTimeStampsAndChannels() throws Exception {
        String id = ended(newName(), "to stdout", "to stderr", 0);
        assertThat(log(id, LogRequest.last(100), Channel.STDOUT)).matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z to stdout\n");
        assertThat(log(id, LogRequest.last(100), Channel.STDERR)).matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z to stderr\n");
    }

    @Test
    void followsALogToTheEndOfTheRun() throws Exception {
        String id = ended(newName(), "to stdout", "to stderr", 0);
        assertThat(log(id, LogRequest.follow(-1), Channel.STDOUT)).endsWith("to stdout\n");
    }

    private String log(String id, LogRequest request, Channel channel) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        engine().logs(id, request, frame -> {
            if (frame.channel() == channel) {
                bytes.writeBytes(frame.bytes());
            }
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void followingARunningContainerEndsWhenInterrupted() throws Exception {
        String id = running(newName(), "hello");
        BlockingQueue<LogFrame> frames = new LinkedBlockingQueue<>();
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread follower = Thread.ofVirtual().start(() -> {
            try {
                engine().logs(id, LogRequest.follow(10), frames::add);
            } catch (InterruptedException expected) {
                interrupted.countDown();
            } catch (EngineException unexpected) {
                throw new AssertionError(unexpected);
            }
        });
        assertThat(frames.poll(20, TimeUnit.SECONDS)).isNotNull();
        follower.interrupt();
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void remembersTheEventsOfAContainerInOrder() throws Exception {
        String id = ended(newName(), "out", "err", 3);
        List<EngineEvent> history = engine().history(id);
        assertThat(history).extracting(EngineEvent::action).containsSubsequence("start", "die");
        assertThat(history).extracting(EngineEvent::actorId).containsOnly(id);
        assertThat(history).isSortedAccordingTo((one, other) -> one.time().compareTo(other.time()));
        assertThat(history.getLast().attributes()).containsEntry("exitCode", "3");
    }

    @Test
    void deliversWhatHappensAfterItIsReadyAndEndsWhenInterrupted() throws Exception {
        BlockingQueue<EngineEvent> events = new LinkedBlockingQueue<>();
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread listener = Thread.ofVirtual().start(() -> {
            try {
                engine().events(ready::countDown, events::add);
            } catch (InterruptedException expected) {
                interrupted.countDown();
            } catch (EngineException unexpected) {
                throw new AssertionError(unexpected);
            }
        });
        assertThat(ready.await(20, TimeUnit.SECONDS)).isTrue();
        String id = ended(newName(), "out", "err", 4);
        assertThat(awaitEvent(events, id, "start")).isPresent();
        assertThat(awaitEvent(events, id, "die").orElseThrow().attributes()).containsEntry("exitCode", "4");
        remove(id);
        assertThat(awaitEvent(events, id, "destroy")).isPresent();
        listener.interrupt();
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static Optional<EngineEvent> awaitEvent(BlockingQueue<EngineEvent> events, String id, String action)
            throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            EngineEvent event = events.poll(1, TimeUnit.SECONDS);
            if (event != null
                    && event.aboutContainer()
                    && event.actorId().equals(id)
                    && event.action().equals(action)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
