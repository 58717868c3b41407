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

    @Test
    void givesBackAMillionLinesThatAreOnDisk() {
        try (LogStore store = new LogStore()) {
            for (int i = 0; i < 1_000_000; i++) {
                store.append(OutputLine.of(i % 2 == 0 ? Channel.STDOUT : Channel.STDERR, "line " + i));
            }
            StoredLines all = new StoredLines(store);
            assertThat(all).hasSize(1_000_000);
            for (int i = 0; i < all.size(); i += 997) {
                assertThat(all.get(i).text()).isEqualTo("line " + i);
                assertThat(all.get(i).channel()).isEqualTo(i % 2 == 0 ? Channel.STDOUT : Channel.STDERR);
            }
        }
    }

    @Test
    void takesEarlierLinesInFrontWithoutRenumberingTheOthers() {
        LogStore store = new LogStore();
        LogStore earlier = new LogStore();
        for (int i = 0; i < 30_000; i++) {
            earlier.append(OutputLine.of(Channel.STDOUT, "earlier " + i));
            store.append(OutputLine.of(Channel.STDOUT, "later " + i));
        }
        store.prepend(earlier);
        store.append(OutputLine.of(Channel.STDOUT, "latest"));
        assertThat(store.first()).isEqualTo(-30_000);
        assertThat(store.lines(-1, 1)).extracting(OutputLine::text).containsExactly("earlier 29999", "later 0");
        assertThat(store.lines(-30_000, -29_999)).extracting(OutputLine::text).containsExactly("earlier 0");
        assertThat(store.lines(30_000, 30_001)).extracting(OutputLine::text).containsExactly("latest");
        assertThat(new StoredLines(store)).hasSize(60_001);
    }

    @Test
    void countsWhatItDropsAlsoOfTheLinesInFront() {
        LogStore store = new LogStore(1 << 20);
        LogStore earlier = new LogStore(1 << 20);
        for (int i = 0; i < 50_000; i++) {
            earlier.append(OutputLine.of(Channel.STDOUT, "earlier " + i + " ".repeat(40)));
            store.append(OutputLine.of(Channel.STDOUT, "later " + i + " ".repeat(40)));
        }
        store.prepend(earlier);
        assertThat(store.dropped() + store.end() - store.first()).isEqualTo(100_000);
        assertThat(store.bytes()).isLessThan((1 << 20) + 2 * (256 * 1024));
    }

    @Test
    void reusesTheRoomOfDroppedLinesOnDisk() {
        LogStore store = new LogStore(2 << 20);
        for (int i = 0; i < 200_000; i++) {
            store.append(OutputLine.of(Channel.STDOUT, "line " + i + " " + "x".repeat(50)));
        }
        for (long number = store.first(); number < store.end(); number += 1001) {
            assertThat(store.lines(number, number + 1).getFirst().text()).startsWith("line " + number + " ");
        }
    }

    @Test
    void isNotBrokenByAnInterruptedReader() throws Exception {
        LogStore store = new LogStore();
        for (int i = 0; i < 100_000; i++) {
            store.append(OutputLine.of(Channel.STDOUT, "line " + i));
        }
        Thread reader = Thread.ofPlatform().start(() -> {
            Thread.currentThread().interrupt();
            store.lines(0, 10);
        });
        reader.join();
        assertThat(store.lines(5, 6)).extracting(OutputLine::text).containsExactly("line 5");
    }

    @Test
    void leavesNoFileBehind() throws Exception {
        java.nio.file.Path folder = java.nio.file.Path.of(System.getProperty("java.io.tmpdir"));
        try (LogStore store = new LogStore()) {
            for (int i = 0; i < 100_000; i++) {
                store.append(OutputLine.of(Channel.STDOUT, "line " + i));
            }
            try (var files = java.nio.file.Files.newDirectoryStream(folder, "drydock-log*")) {
                assertThat(files).isEmpty();
            }
        }
    }
}
