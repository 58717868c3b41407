package drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/// Reports for places that take only so many characters.
class LimitedReportTest {
    private static final Parser PARSER =
            Parser.builder().extensions(Report.extensions()).build();

    @Test
    void neverExceedsTheLimit() {
        IntStream.of(1, 2, 10, 57, 100, 500, 1000, 2000, 3000, 4000, 6000, 9000, 65_536)
                .forEach(limit -> assertThat(Report.markdown(Cases.stub(), limit))
                        .as("limit %d", limit)
                        .hasSizeLessThanOrEqualTo(limit));
    }

    @Test
    void neverExceedsTheLimitWithHostileOutput() {
        IntStream.of(1, 20, 100, 900, 5000)
                .forEach(limit -> assertThat(Report.markdown(Cases.hostile("*_`<&\ud83d\ude80".repeat(500)), limit))
                        .hasSizeLessThanOrEqualTo(limit));
    }

    @Test
    void isTheWholeReportWhereItFits() {
        assertThat(Report.markdown(Cases.stub(), 65_536)).isEqualTo(Report.markdown(Cases.stub()));
    }

    @Test
    void keepsTheCauseAndSaysWhatWasCut() {
        String report = Report.markdown(Cases.stub(), 4000);

        assertThat(report)
                .contains("**Root Cause:** `stub-binary`, confirmed")
                .contains("**Cut:** to stay within 4,000 characters");
    }

    @Test
    void closesWhatItOpens() {
        for (int limit = 500; limit < 9000; limit += 500) {
            int open = 0;
            for (Node node = PARSER.parse(Report.markdown(Cases.stub(), limit)).getFirstChild();
                    node != null;
                    node = node.getNext()) {
                if (node instanceof HtmlBlock block) {
                    open += block.getLiteral().startsWith("</") ? -1 : 1;
                }
            }
            assertThat(open).as("limit %d", limit).isZero();
        }
    }
}
