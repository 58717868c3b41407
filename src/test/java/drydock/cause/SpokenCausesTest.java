package drydock.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// What programs of many languages print before they leave, and the cause each names.
class SpokenCausesTest {
    /// Columns: exit status, leading cause, output with ` / ` between its lines.
    @ParameterizedTest
    @CsvFileSource(
            resources = "/causes/last-words.tsv",
            delimiter = '\t',
            quoteCharacter = '\u0001',
            maxCharsPerColumn = 10_000)
    void theLastWordsNameTheCause(long status, String cause, String output) {
        MadeUpCase said = MadeUpCase.exited(status).prints(output.split(" / ", -1));
        assertThat(said.leading().split(" ")[0]).as(output).isEqualTo(cause);
    }
}
