package drydock.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.log.LogStore;
import drydock.model.Channel;
import drydock.model.EngineEvent;
import drydock.model.OutputLine;
import drydock.model.Run;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LogWindowTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final LogStore store = new LogStore();
    private final LiveRuns runs = new LiveRuns();
    private final LogWindow window = new LogWindow(
            store,
            ShownLines.all(store),
            runs,
            new LineMasking(new ContainerSecrets()),
            new LineFolds(),
            Clock.fixed(START.plusSeconds(3600), ZoneOffset.UTC),
            10);

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
        runs.seed(List.of(run(14, 0, 2)));
        line(1, "a line");
        line(3, "the next");
        assertThat(words(window.last())).containsExactly("a line", "run 14 exit 7", "the next");
    }

    @Test
    void marksTheEndsThatOnlyTheLogTellsOfAndNumbersThemBackFromTheFirstThatIsKnown() {
        for (int run = 0; run < 3; run++) {
            line(run * 10, "starting");
            line(run * 10 + 1, "at work");
        }
        runs.seed(List.of(run(9, 20, 22)));
        runs.divide(store.lines(0, store.end()));
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

    @Test
    void marksNothingInTheHeartbeatOfAContainerThatNeverRestarted() {
        for (int i = 0; i < 50; i++) {
            line(i, "alive");
        }
        runs.seed(List.of(new Run(1, Optional.of(START), Optional.empty(), OptionalLong.empty(), false, true)));
        runs.divide(store.lines(0, store.end()));
        assertThat(words(window.last())).hasSize(10).allMatch("alive"::equals);
        assertThat(runs.ended()).isEmpty();
        assertThat(runs.current()).map(Run::number).contains(1);
    }

    @Test
    void showsTheLinesInFrontWithTheirEndsAfterTheEndOfTheLogWasShown() {
        line(100, "of the second run");
        LogStore earlier = new LogStore();
        earlier.append(new OutputLine(Channel.STDOUT, Optional.of(START), "of the first run"));
        runs.seed(List.of(run(1, 0, 50)));
        assertThat(words(window.last())).containsExactly("of the second run");
        store.prepend(earlier);
        assertThat(words(window.around(-1))).containsExactly("of the first run", "run 1 exit 7", "of the second run");
        assertThat(window.atStart()).isTrue();
    }

    private static Run run(int number, int start, int end) {
        return new Run(
                number,
                Optional.of(START.plusSeconds(start)),
                Optional.of(START.plusSeconds(end)),
                OptionalLong.of(7),
                false,
                true);
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
                    case LogRow.Detail detail -> detail.text();
                    case LogRow.End end ->
                        "run " + end.run().number()
                                + (end.run().exitCode().isPresent()
                                        ? " exit " + end.run().exitCode().getAsLong()
                                        : "");
                })
                .toList();
    }
}
