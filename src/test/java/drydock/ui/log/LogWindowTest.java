package drydock.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.log.LogStore;
import drydock.model.Channel;
import drydock.model.EngineEvent;
import drydock.model.OutputLine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogWindowTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final LogStore store = new LogStore();
    private final LiveRuns runs = new LiveRuns();
    private final LogWindow window =
            new LogWindow(store, runs, Clock.fixed(START.plusSeconds(3600), ZoneOffset.UTC), 10);

    @Test
    void marksTheEndOfARunBetweenItsLinesAndTheNext() {
        event(0, "start", Map.of());
        line(1, "first run");
        event(2, "die", Map.of("exitCode", "3"));
        event(3, "start", Map.of());
        line(4, "second run");
        assertThat(words(window.last())).containsExactly("first run", "run 1 exit 3", "second run");
    }

    @Test
    void countsRunsFromTheRestartsThatTheEngineKnows() {
        runs.seed(
                List.of(new EngineEvent(START.plusSeconds(2), "container", "die", "id", Map.of("exitCode", "0"))), 14);
        line(1, "a line");
        line(3, "the next");
        assertThat(words(window.last())).containsExactly("a line", "run 14 exit 0", "the next");
    }

    @Test
    void marksTheEndsThatOnlyTheLogTellsOfAndNumbersThemBackFromTheFirstThatIsKnown() {
        for (int run = 0; run < 3; run++) {
            line(run * 10, "starting");
            line(run * 10 + 1, "at work");
        }
        runs.seed(
                List.of(
                        new EngineEvent(START.plusSeconds(20), "container", "start", "id", Map.of()),
                        new EngineEvent(START.plusSeconds(22), "container", "die", "id", Map.of("exitCode", "7"))),
                9);
        List<OutputLine> lines = store.lines(0, store.end());
        runs.inferred(InferredEnds.of(lines, runs.endedBetween(Optional.empty(), Instant.MAX), true));
        assertThat(words(window.last()))
                .containsExactly(
                        "starting",
                        "at work",
                        "run 7",
                        "starting",
                        "at work",
                        "run 8",
                        "starting",
                        "at work",
                        "run 9 exit 7");
    }

    @Test
    void saysEachEndOnceAlsoWhenItIsToldAgain() {
        line(1, "a line");
        window.last();
        event(2, "die", Map.of("exitCode", "0"));
        event(2, "die", Map.of("exitCode", "0"));
        assertThat(words(window.next(10))).containsExactly("run 1 exit 0");
        assertThat(window.next(10)).isEmpty();
    }

    @Test
    void holdsNoMoreLinesThanItsSizeAndGoesOnFromThere() {
        for (int i = 0; i < 100; i++) {
            line(i, "line " + i);
        }
        assertThat(words(window.last())).hasSize(10).startsWith("line 90").endsWith("line 99");
        assertThat(words(window.around(50))).startsWith("line 45").hasSize(10);
        assertThat(words(window.next(3))).containsExactly("line 55", "line 56", "line 57");
    }

    private void line(int second, String text) {
        store.append(new OutputLine(Channel.STDOUT, Optional.of(START.plusSeconds(second)), text));
    }

    private void event(int second, String action, Map<String, String> attributes) {
        runs.accept(new EngineEvent(START.plusSeconds(second), "container", action, "id", attributes));
    }

    private static List<String> words(List<LogRow> rows) {
        return rows.stream()
                .map(row -> switch (row) {
                    case LogRow.Line line -> line.line().text();
                    case LogRow.End end ->
                        "run " + end.run().number()
                                + (end.run().exitCode().isPresent()
                                        ? " exit " + end.run().exitCode().getAsLong()
                                        : "");
                })
                .toList();
    }
}
