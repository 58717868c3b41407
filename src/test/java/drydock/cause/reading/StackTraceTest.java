package drydock.cause.reading;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.knowledge.Paragraphs;
import drydock.knowledge.Paragraphs.Paragraph;
import drydock.knowledge.StackTraceFormat;
import drydock.model.Channel;
import drydock.model.Citation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StackTraceTest {
    static Stream<Paragraph> everyFormat() {
        return Paragraphs.ofResource("/drydock/knowledge/stack-traces.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void theExampleOfAFormatIsReadAsThatFormat(Paragraph row) {
        assertThat(StackTrace.find(lines(row.value("Example")))).hasValueSatisfying(found -> {
            assertThat(found.shape().name()).isEqualTo(row.value("Format"));
            assertThat(found.message().text()).isEqualTo(row.value("Example-message"));
            assertThat(found.frame().map(Line::text))
                    .isEqualTo(Optional.of(row.value("Example-frame")).filter(frame -> !frame.isEmpty()));
        });
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void nothingOfAnExampleCountsAsPrintedAfterItButWhatItsRowSays(Paragraph row) {
        int rest = row.has("Example-rest") ? Integer.parseInt(row.value("Example-rest")) : 0;
        assertThat(StackTrace.find(lines(row.value("Example") + "\nbye")))
                .hasValueSatisfying(found -> assertThat(found.after()).isEqualTo(rest + 1));
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void theExampleSaysWhereItComesFrom(Paragraph row) {
        assertThat(row.value("Source")).isNotBlank();
    }

    @Test
    void aLogWithoutAnErrorHasNone() {
        assertThat(StackTrace.find(lines("starting\nlistening on :8080\nbye"))).isEmpty();
    }

    @Test
    void everyFormatIsRead() {
        assertThat(StackTraceFormat.ALL).hasSize((int) everyFormat().count()).hasSizeGreaterThan(25);
    }

    private static List<Line> lines(String text) {
        return text.lines()
                .map(line -> new Line(Channel.STDERR, Origin.PROGRAM, line, Citation.field("logs", line)))
                .toList();
    }
}
