package drydock.log;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Channel;
import drydock.model.OutputLine;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogStoreTest {
    @Test
    void givesBackWhatItWasGiven() {
        LogStore store = new LogStore();
        OutputLine line = new OutputLine(
                Channel.STDERR, Optional.of(Instant.parse("2026-11-23T17:40:00.123456789Z")), "Grüße 🚀");
        store.append(OutputLine.of(Channel.STDOUT, ""));
        store.append(line);
        assertThat(store.lines(0, 10)).containsExactly(OutputLine.of(Channel.STDOUT, ""), line);
    }

    @Test
    void dropsTheOldestBeyondItsBoundAndKeepsTheirNumbers() {
        LogStore store = new LogStore(1 << 20);
        for (int i = 0; i < 100_000; i++) {
            store.append(OutputLine.of(Channel.STDOUT, "line " + i + " " + "x".repeat(50)));
        }
        assertThat(store.end()).isEqualTo(100_000);
        assertThat(store.first()).isPositive();
        assertThat(store.bytes()).isLessThan((1 << 20) + 2 * (256 * 1024));
        assertThat(store.lines(store.first(), store.first() + 1).getFirst().text())
                .startsWith("line " + store.first() + " ");
        assertThat(store.lines(99_999, 100_000).getFirst().text()).startsWith("line 99999 ");
        assertThat(store.lines(0, store.first())).isEmpty();
    }

    @Test
    void holdsALineLargerThanAChunk() {
        LogStore store = new LogStore();
        String huge = "y".repeat(1 << 20);
        store.append(OutputLine.of(Channel.STDOUT, huge));
        store.append(OutputLine.of(Channel.STDOUT, "next"));
        assertThat(store.lines(0, 2)).extracting(OutputLine::text).containsExactly(huge, "next");
    }
}
