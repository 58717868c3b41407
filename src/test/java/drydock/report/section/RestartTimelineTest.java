package drydock.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.Case;
import drydock.casefile.store.CaseStore;
import drydock.model.Run;
import drydock.report.Cases;
import drydock.report.Report;
import drydock.report.output.RunChart;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

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
    void standsInTheReportAndIsDrawnOnThePage() throws Exception {
        Case gateway = CaseStore.open(Path.of("src/test/resources/applications/gateway.zip"));
        assertThat(Report.markdown(gateway)).contains("```mermaid\ngantt\n");
        String page = Report.of(gateway, Report.Format.HTML);
        assertThat(page).doesNotContain("gantt").containsOnlyOnce("<svg class=\"runs\"");
        assertThat(drawing(page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6)))
                .isNotEmpty();
    }

    @Test
    void aTableTellsMoreOfRunsThatAreTooShortToDraw() {
        assertThat(Report.markdown(Cases.stub()))
                .contains("|run|started (UTC)|")
                .doesNotContain("mermaid");
    }

    @Test
    void theDrawingTellsInWordsWhatItsColoursSay() throws Exception {
        Run running =
                new Run(3, Optional.of(BEGIN.plusSeconds(180)), Optional.empty(), OptionalLong.empty(), false, true);
        String svg = RunChart.of(List.of(run(1, 1), run(2, 0), running), BEGIN.plusSeconds(240));
        assertThat(drawing(svg))
                .contains("Restart timeline", "run 1", "23 ms - exit 1", "23 ms - exit 0", "still running")
                .contains("Runs 1 to 3 over 3 min; 1 ended with an error. Times are in UTC.");
        assertThat(svg).contains("class=\"failed\"", "class=\"done\"", "class=\"going\"");
        assertThat(RunChart.of(List.of(run(1, 1)), BEGIN.plusSeconds(240))).isEmpty();
    }

    @Test
    void theDrawingStaysWithinItsEdgesWhateverTheClocksSay() throws Exception {
        String svg = RunChart.of(List.of(run(1, 1), run(2, 1), run(9, 1)), BEGIN.minusSeconds(900));
        Matcher bar = Pattern.compile("<rect class=\"failed\" x=\"(\\d+)\" y=\"\\d+\" width=\"(\\d+)\"")
                .matcher(svg);
        assertThat(bar.results()
                        .map(found -> Integer.parseInt(found.group(1)) + Integer.parseInt(found.group(2)))
                        .toList())
                .hasSize(3)
                .allMatch(end -> end <= 790);
    }

    /// The texts of a drawing, read as XML.
    private static List<String> drawing(String svg) throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> all.item(i).getTextContent())
                .toList();
    }
}
