package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Channel;
import drydock.model.LogFrame;
import drydock.model.LogRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LogTailTest {
    /// An engine whose container wrote so many lines of some length, and then why it ends.
    private static final class Talkative extends StubEngine {
        private final int length;
        private final List<Integer> asked = new ArrayList<>();
        private long sent;

        Talkative(int length) {
            this.length = length;
        }

        @Override
        public void logs(String containerId, LogRequest request, Consumer<LogFrame> sink) {
            asked.add(request.tail());
            byte[] line = "x".repeat(length).getBytes(StandardCharsets.UTF_8);
            line[length - 1] = '\n';
            for (int i = 1; i < request.tail(); i++) {
                sent += length;
                sink.accept(new LogFrame(Channel.STDOUT, line));
            }
            sink.accept(new LogFrame(Channel.STDOUT, "the disk is full\n".getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void readsAllWantedLinesOfAnOrdinaryLog() throws Exception {
        Talkative engine = new Talkative(100);
        LogTail tail = LogTail.of(engine, "web", false, 2_000);

        assertThat(tail.lines()).hasSize(2_000);
        assertThat(tail.dropped()).isZero();
        assertThat(engine.asked).containsExactly(2_000);
    }

    @Test
    void keepsTheEndWhenNotAllFits() throws Exception {
        LogTail tail = LogTail.of(new Talkative(10_000), "web", false, 2_000);

        assertThat(tail.lines().getLast().text()).contains("the disk is full");
        assertThat(tail.lines()).hasSizeBetween(300, 600);
        assertThat(tail.dropped()).isGreaterThan(10_000_000);
    }

    @Test
    void readsFewerLinesWhenTheyAreVeryLong() throws Exception {
        Talkative engine = new Talkative(1 << 20);
        LogTail tail = LogTail.of(engine, "web", false, 2_000);

        assertThat(tail.lines().getLast().text()).contains("the disk is full");
        assertThat(engine.asked).containsExactly(2_000, 100, 5);
        assertThat(engine.sent).isLessThan(200L << 20);
    }
}
