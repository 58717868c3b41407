package drydock.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.log.LogSearch;
import drydock.model.Channel;
import drydock.model.OutputLine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.TextOps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogRowsTest {
    private static final LiveRuns RUNS = new LiveRuns();
    private static final LogRows.Format BARE = new LogRows.Format(TimeColumn.OFF, RUNS, false, null, SearchModel.NONE);

    private final TextOps<String, Collection<String>> ops = SegmentOps.styledTextOps();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u001b[0m",
                "\u001b[31m\u001b[1m\u001b[0m",
                "\u001b",
                "\u001b]0;title",
                "\0",
                "\r",
                "\u2028",
                "\ud800",
                "a\udc00b",
                "\udb40\udc41",
                "\u001b[31m\ud83d",
                "\t"
            })
    void drawsALineOfAnyCharactersBetweenTwoOthers(String text) {
        for (LogRows.Format format : formats()) {
            assertThat(paragraphs(List.of(line(0, "before"), line(1, text), line(2, "after")), format))
                    .as("%s", format)
                    .hasSize(3)
                    .anyMatch(shown -> shown.endsWith("before"))
                    .anyMatch(shown -> shown.endsWith("after"))
                    .allMatch(shown -> shown.codePoints().allMatch(LogRowsTest::harmless));
        }
    }

    @Test
    void showsALineWhoseTimeNoCalendarHasAndTheOthersAsEver() {
        LogRow broken = new LogRow.Line(
                1, new OutputLine(Channel.STDOUT, Optional.of(Instant.MAX), "\u001b[31mthe\0 broken\ud800 one"));
        LogRows.Format times =
                new LogRows.Format(TimeColumn.CLOCK, RUNS, true, LogSearch.literal("one"), SearchModel.NONE);
        List<String> shown = paragraphs(List.of(line(0, "before"), broken, line(2, "after")), times);
        assertThat(shown).hasSize(3);
        assertThat(shown.get(1)).isEqualTo("the\\x00 broken\\u{d800} one");
        assertThat(shown.get(2)).endsWith("after");
    }

    @Test
    void putsTimeChannelAndLevelBeforeALineAndNothingWhereTheTimeCanNotBeShown() {
        LogRows.Format times = new LogRows.Format(TimeColumn.CLOCK, RUNS, true, null, SearchModel.NONE);
        Optional<Instant> time = Optional.of(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(LogRows.prefix(line(0, "before"), Optional.empty(), times))
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} {7}");
        LogRow failed = new LogRow.Line(1, new OutputLine(Channel.STDERR, time, "ERROR no route"));
        assertThat(LogRows.prefix(failed, Optional.empty(), times)).endsWith("err ✖ ");
        LogRow broken = new LogRow.Line(2, new OutputLine(Channel.STDOUT, Optional.of(Instant.MAX), "text"));
        assertThat(LogRows.prefix(broken, Optional.empty(), times)).isBlank().hasSize(TimeColumn.WIDTH + 6);
        assertThat(LogRows.prefix(failed, Optional.empty(), BARE)).isEqualTo("✖ ");
    }

    private static List<LogRows.Format> formats() {
        LogSearch any = LogSearch.regex(".*");
        return List.of(
                BARE,
                new LogRows.Format(TimeColumn.CLOCK, RUNS, true, null, SearchModel.NONE),
                new LogRows.Format(TimeColumn.CLOCK, RUNS, true, any, 1),
                new LogRows.Format(TimeColumn.OFF, RUNS, true, LogSearch.literal("a"), SearchModel.NONE));
    }

    private static LogRow line(long number, String text) {
        return new LogRow.Line(
                number, new OutputLine(Channel.STDOUT, Optional.of(Instant.parse("2026-11-23T12:00:00Z")), text));
    }

    private static boolean harmless(int point) {
        return !Character.isISOControl(point)
                && switch (Character.getType(point)) {
                    case Character.SURROGATE,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }

    private List<String> paragraphs(List<LogRow> rows, LogRows.Format format) {
        return LogRows.document(ops, rows, format).getParagraphs().stream()
                .map(paragraph -> paragraph.getText())
                .toList();
    }
}
