package drydock.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import drydock.investigation.Investigation;
import drydock.report.Cases;
import drydock.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The machine-readable report keeps its contract.
class JsonReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<Investigation> investigations() {
        return Stream.of(
                Cases.stub(),
                Cases.missingLibrary(),
                Cases.healthy(),
                Cases.imageOnly(),
                Cases.hostile("\"\\\u0000\ud800\u202e</script>"));
    }

    @ParameterizedTest
    @MethodSource("investigations")
    void keepsTheSchema(Investigation investigation) throws IOException {
        assertThat(schema().validate(read(investigation))).isEmpty();
    }

    @Test
    void hidesSecretValues() throws IOException {
        JsonNode environment = read(Cases.stub()).get("environment");

        assertThat(environment.get(0).get("name").asText()).isEqualTo("JWT_SECRET");
        assertThat(environment.get(0).get("value").isNull()).isTrue();
        assertThat(environment.get(1).get("value").asText()).isEqualTo("2000");
    }

    @Test
    void listsTheLeadingCauseFirstAndNothingUnchecked() throws IOException {
        JsonNode causes = read(Cases.stub()).get("causes");

        assertThat(causes.findValuesAsText("id"))
                .containsExactly("stub-binary", "restart-policy-loop", "output-lost-in-buffer", "wrong-architecture");
        assertThat(causes.get(2).get("evidence").get(0).get("line").isNull()).isTrue();
    }

    private static JsonNode read(Investigation investigation) throws IOException {
        return MAPPER.readTree(Report.of(investigation, Report.Format.JSON));
    }

    private static Schema schema() throws IOException {
        try (InputStream in = Report.class.getResourceAsStream("report-schema-1.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        }
    }
}
