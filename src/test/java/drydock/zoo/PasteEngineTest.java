package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.Engine;
import drydock.investigation.Investigation;
import drydock.investigation.Investigator;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.report.Report;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private static final Path PROJECT = Path.of("src/test/resources/drydock/zoo/compose/compose.yaml");
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
                "segmentation-fault-c",
                "missing-variable-node",
                "healthcheck-failing",
                "permission-denied-write",
                "entrypoint-waits"
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
        assertThat(PasteShell.run(compose + "up -d --build").status()).isZero();
        try {
            String id = PasteShell.run(compose + "ps -aq 2>/dev/null || " + compose + "ps -q")
                    .output()
                    .lines()
                    .filter(line -> line.matches("[0-9a-f]{64}"))
                    .findFirst()
                    .orElseThrow();
            Investigation investigation = investigate(id);
            List<String> commands = paste(investigation);
            assertThat(commands)
                    .filteredOn(command -> command.startsWith("docker run "))
                    .hasSizeGreaterThan(1)
                    .allMatch(command -> command.contains(" --network none "));
            assertThat(investigation.step("run").orElseThrow().paste())
                    .satisfies(command ->
                            assertThat(PasteShell.run(command).output()).contains("hello from the compose file"));
        } finally {
            PasteShell.run(compose + "down --rmi local --volumes");
        }
    }

    private Investigation investigate(String container) throws Exception {
        return new Investigator(engine, Clock.systemUTC(), executor)
                .investigate(Request.of(container), Progress.SILENT);
    }

    private static List<String> paste(Investigation investigation) throws Exception {
        List<String> commands = PasteShell.commands(Report.of(investigation, Report.Format.MARKDOWN));
        assertThat(commands).hasSizeGreaterThan(4);
        for (String command : commands) {
            PasteShell.Ran ran = PasteShell.run(command);
            assertThat(NONSENSE.matcher(ran.output()).find())
                    .as("%s%nended with %d and said%n%s", command, ran.status(), ran.output())
                    .isFalse();
        }
        return commands;
    }
}
