package drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.cli.Console;
import drydock.cli.DrydockCommand;
import drydock.engine.EngineLocator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The whole way, from the sample container on a real engine to its reports.
@Tag("engine")
class SampleTest {
    private static final Path SAMPLE = Path.of("packaging/sample");
    private static final String CONTAINER = "reconciliation-backend";

    /// What the engine would say of a container that was meddled with.
    private static final List<String> MEDDLING =
            List.of("pause", "unpause", "stop", "kill", "exec_create", "exec_start", "update", "rename", "attach");

    private static String progress = "";
    private static Set<String> events = Set.of();
    private static String markdown = "";
    private static String html = "";
    private static JsonNode json = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void investigate() throws Exception {
        run("bash", "-c", "set -euo pipefail; . packaging/sample.sh; need_engine; sample_up");
        String begin = Instant.now().toString();
        markdown = report("markdown");
        html = report("html");
        json = new ObjectMapper().readTree(report("json"));
        events = new TreeSet<>(run(
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
        String own = "-" + ProcessHandle.current().pid() + "-";
        String containers = run(
                "docker",
                "ps",
                "-a",
                "--filter",
                "label=drydock.instance",
                "--format",
                "{{.Label \"drydock.instance\"}}");
        assertThat(containers.lines()).noneMatch(instance -> instance.contains(own));
        assertThat(run("docker", "image", "ls", "-q", "--filter", "label=drydock=snapshot")
                        .lines())
                .noneMatch(image -> label(image).contains(own));
    }

    private static String label(String image) {
        try {
            return run("docker", "image", "inspect", "--format", "{{json .Config.Labels}}", image);
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

    private static String report(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        int status = new DrydockCommand(
                        console, new LocatedEngines(EngineLocator.system()), Clock.systemUTC(), Optional.empty())
                .run("investigate", CONTAINER, "--all", "--format", format);
        progress += err.toString(StandardCharsets.UTF_8);
        assertThat(status).as(progress).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("drydock", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            String text = Files.readString(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + ": " + text);
            }
            return text;
        } finally {
            Files.delete(output);
        }
    }
}
