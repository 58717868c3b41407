package drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartTimelineTest {
    private static final Instant BEGIN = Instant.parse("2026-11-24T10:00:00Z");

    private static Run run(int number, long exitCode) {
        Instant start = BEGIN.plusSeconds(60L * number);
        return new Run(
                number, Optional.of(start), Optional.of(start.plusMillis(23)), OptionalLong.of(exitCode), false, true);
    }

    private static List<String> chart(int runs) {
        return RestartTimeline.of(
                IntStream.rangeClosed(1, runs).mapToObj(n -> run(n, n % 2)).toList(),
                BEGIN.plusSeconds(60L * runs + 60));
    }

    @Test
    void drawsNothingOfAFewRuns() {
        assertThat(chart(2)).isEmpty();
    }

    @Test
    void drawsEachRunWithItsLengthAndStatus() {
        assertThat(chart(3))
                .startsWith("gantt")
                .contains("    run 1 (23 ms - exit 1) :crit, 2026-11-24T10:01:00.000, 1800ms")
                .contains("    run 2 (23 ms - exit 0) :done, 2026-11-24T10:02:00.000, 1800ms");
    }

    @Test
    void drawsTheLastOfManyRuns() {
        assertThat(chart(300)).hasSize(24).last().asString().contains("run 300 ");
    }

    @Test
    void drawsARunThatGoesOnUpToNow() {
        Run running =
                new Run(3, Optional.of(BEGIN.plusSeconds(180)), Optional.empty(), OptionalLong.empty(), false, true);
        assertThat(RestartTimeline.of(List.of(run(1, 1), run(2, 1), running), BEGIN.plusSeconds(240)))
                .last()
                .isEqualTo("    run 3 :active, 2026-11-24T10:03:00.000, 60000ms");
    }

    @Test
    void standsInTheReportAndNotOnThePage() {
        assertThat(Report.markdown(Cases.stub())).contains("```mermaid\ngantt\n");
        assertThat(Report.of(Cases.stub(), Report.Format.HTML)).doesNotContain("gantt");
    }
}
