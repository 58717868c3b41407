package drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way, from the sample container on a real engine to its reports.
@Tag("engine")
class SampleTest {
    private static final Path SAMPLE = Path.of("packaging/sample");
    private static final String CONTAINER = "reconciliation-backend";

    /// What the engine would say of a container that was meddled with.
    private static final List<String> MEDDLING =
            List.of("pause", "unpause", "stop", "kill", "exec_create", "exec_start", "update", "rename", "attach");

    @TempDir
    private static Path folder;

    private static final Set<String> processes = new TreeSet<>();
    private static String progress = "";
    private static Set<String> events = Set.of();
    private static String markdown = "";
    private static String html = "";
    private static JsonNode json = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void investigate() throws Exception {
        Ended.of("bash", "-c", "set -euo pipefail; . packaging/sample.sh; need_engine; sample_up")
                .result();
        String begin = Instant.now().toString();
        markdown = report("markdown");
        html = report("html");
        json = new ObjectMapper().readTree(report("json"));
        events = new TreeSet<>(Ended.of(
                        "docker",
                        "events",
                        "--since",
                        begin,
                        "--until",
                        Instant.now().toString(),
                        "--filter",
                        "container=" + CONTAINER,
                        "--format",
                        "{{.Action}}")
                .result()
                .lines()
                .toList());
    }

    @Test
    void stubBinaryLeadsWithoutBeingToldWhatToExpect() {
        assertThat(json.at("/causes/0/id").asText()).isEqualTo("stub-binary");
        assertThat(json.at("/causes/0/verdict").asText()).isEqualTo("confirmed");
        assertThat(json.at("/causes/0/evidence")).isNotEmpty();
        assertThat(markdown).contains("stub-binary");
    }

    @Test
    void everyStepCouldRun() {
        assertThat(json.path("steps"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.path("outcome").asText())
                        .as(step.path("id").asText() + ": "
                                + step.path("summary").asText())
                        .isNotIn("failed"));
    }

    @Test
    void theReportTellsWithWhichToolsItWasMade() {
        assertThat(markdown).containsPattern("\\*\\*Tools:\\*\\* .*gdb \\d.*strace \\d");
    }

    @Test
    void noSecretLeaves() throws IOException {
        List<String> secrets = secrets();
        assertThat(secrets).hasSize(4);
        for (String secret : secrets) {
            assertThat(Stream.of(markdown, html, json.toString(), progress)).noneMatch(text -> text.contains(secret));
        }
        assertThat(json.at("/redactions/total").asInt()).isPositive();
    }

    @Test
    void theContainerIsLeftAlone() {
        assertThat(events).noneMatch(event -> MEDDLING.stream().anyMatch(event::startsWith));
    }

    @Test
    void nothingOfTheInvestigationStays() throws Exception {
        String containers = Ended.of(
                        "docker",
                        "ps",
                        "-a",
                        "--filter",
                        "label=drydock.instance",
                        "--format",
                        "{{.Label \"drydock.instance\"}}")
                .result();
        assertThat(containers.lines()).noneMatch(SampleTest::own);
        assertThat(Ended.of("docker", "image", "ls", "-q", "--filter", "label=drydock=snapshot")
                        .result()
                        .lines())
                .noneMatch(image -> own(label(image)));
    }

    private static boolean own(String instance) {
        return processes.stream().anyMatch(instance::contains);
    }

    private static String label(String image) {
        try {
            return Ended.of("docker", "image", "inspect", "--format", "{{json .Config.Labels}}", image)
                    .result();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Secret values as they stand in the sample's environment; of a URL, the password.
    private static List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLE.resolve("sample.env"))) {
            String value = line.substring(line.indexOf('=') + 1);
            if (line.startsWith("JWT_")) {
                secrets.add(value);
            } else if (value.contains("://")) {
                secrets.add(value.substring(value.indexOf(':', value.indexOf("//")) + 1, value.indexOf('@')));
            }
        }
        return secrets;
    }

    private static String report(String format) throws Exception {
        Ended ended = new OwnDrydock(folder).run("investigate", CONTAINER, "--all", "--format", format);
        progress += ended.err();
        processes.add("-" + ended.pid() + "-");
        return ended.result();
    }
}
