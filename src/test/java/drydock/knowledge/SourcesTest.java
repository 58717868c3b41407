package drydock.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.knowledge.Paragraphs.Paragraph;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A row that nobody can look up again can't be corrected either.
class SourcesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "runtimes",
                "daemons",
                "usual-variables",
                "severities",
                "failure-words",
                "stack-traces",
                "supervisors",
                "system-data",
                "module-sources"
            })
    void everyRowSaysWhereItComesFrom(String table) {
        List<Paragraph> rows = Paragraphs.ofResource("/drydock/knowledge/" + table + ".txt");
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.value("Source")).as(row.toString()).isNotBlank());
    }
}
