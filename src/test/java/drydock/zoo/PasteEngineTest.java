package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.Engine;
import drydock.investigation.Investigation;
import drydock.investigation.Investigator;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pastes the commands of reports into a shell, as a reader would.
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasteEngineTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Path PROJECT = Path.of("src/test/resources/drydock/zoo/compose/compose.yaml");
    private static final Pattern FENCE = Pattern.compile("(?m)^```bash\n(.*?)^```$", Pattern.DOTALL);

    /// Where there is no plug-in, Debian's program of the older name serves. Drydock's own commands are tested
    /// elsewhere.
    private static final String PROLOGUE = """
            docker() {
                if [ "$1" = compose ] && ! command docker compose version >/dev/null 2>&1; then
                    shift
                    docker-compose "$@"
                else
                    command docker "$@"
                fi
            }
            drydock() { :; }
            export DOCKER_BUILDKIT=0
            """;

    /// What engine, shell and tools say when a command makes no sense to them.
    private static final Pattern NONSENSE = Pattern.compile(
            "Error response from daemon|OCI runtime|unknown (?:flag|shorthand|command|option)|unrecognized option"
                    + "|syntax error|command not found|invalid reference|No such (?:service|container|image|object)"
                    + "|not a TTY|[Tt]emplate parsing|Usage:|can't (?:stat|open)|not a tar|tar: ");

    private Engine engine;
    private Visit visit;
    private final ZooContainers containers = new ZooContainers();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeAll
    void connect() throws Exception {
        engine = LocalEngine.connect();
        engine.toolbox().build(line -> {});
        visit = new Visit(engine);
    }

    @AfterAll
    void disconnect() {
        visit.close();
        executor.close();
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample",
                "stub-binary-musl-scratch",
                "mount-hides-files-node",
                "missing-shared-library-c",
                "segmentation-fault-c"
            })
    void everyCommandDoesWhatItSays(String name) throws Exception {
        Fixture fixture = Zoo.fixture(name);
        containers.build(fixture);
        try {
            containers.start(fixture);
            paste(visit.investigate(fixture));
        } finally {
            containers.remove(fixture);
        }
    }

    @Test
    void everyCommandAboutAComposeServiceIsOneOfCompose() throws Exception {
        String compose = "docker compose -p drydock-pasted -f '" + PROJECT.toAbsolutePath() + "' ";
        assertThat(shell(compose + "up -d --build").status()).isZero();
        try {
            String id = shell(compose + "ps -aq 2>/dev/null || " + compose + "ps -q")
                    .output()
                    .lines()
                    .filter(line -> line.matches("[0-9a-f]{64}"))
                    .findFirst()
                    .orElseThrow();
            Investigation investigation = investigate(id);
            List<String> commands = paste(investigation);
            assertThat(commands)
                    .filteredOn(command -> command.contains(" run --rm "))
                    .hasSizeGreaterThan(1)
                    .allMatch(command -> command.startsWith("docker compose -p drydock-pasted -f "
                            + PROJECT.toAbsolutePath() + " run --rm --no-deps "));
            assertThat(investigation.step("run").orElseThrow().paste())
                    .satisfies(command -> assertThat(shell(command).output()).contains("hello from the compose file"));
        } finally {
            shell(compose + "down --rmi local --volumes");
        }
    }

    private Investigation investigate(String container) throws Exception {
        return new Investigator(engine, Clock.systemUTC(), executor)
                .investigate(Request.of(container), Progress.SILENT);
    }

    private static List<String> paste(Investigation investigation) throws Exception {
        List<String> commands = commands(Report.of(investigation, Report.Format.MARKDOWN));
        assertThat(commands).hasSizeGreaterThan(4);
        for (String command : commands) {
            Ran ran = shell(command);
            assertThat(NONSENSE.matcher(ran.output()).find())
                    .as("%s%nended with %d and said%n%s", command, ran.status(), ran.output())
                    .isFalse();
        }
        return commands;
    }

    private static List<String> commands(String report) {
        List<String> commands = new ArrayList<>();
        Matcher fence = FENCE.matcher(report);
        while (fence.find()) {
            commands.add(fence.group(1).strip());
        }
        return commands;
    }

    private record Ran(int status, String output) {}

    private static Ran shell(String command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("drydock-paste", ".out");
        try {
            Process process = new ProcessBuilder("bash", "-c", PROLOGUE + command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            String text = new String(Files.readAllBytes(output), java.nio.charset.StandardCharsets.ISO_8859_1);
            return new Ran(ended ? process.exitValue() : -1, text);
        } finally {
            Files.delete(output);
        }
    }
}
