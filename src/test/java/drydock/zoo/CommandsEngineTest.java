package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.Engine;
import drydock.investigation.Investigation;
import drydock.investigation.Investigator;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.investigation.StepResult;
import drydock.model.CommandLine;
import drydock.model.Ending;
import drydock.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pastes every command of a report into bash and compares exit status and effect with what the report says of it.
///
/// The containers differ in their settings: each of those settings decides the outcome, so a command that forgets it
/// shows something else.
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsEngineTest {
    private static final String IMAGE = "debian:bookworm-slim";
    private static final long TIMED_OUT = 124;
    private static final String NAME = "drydock-commands";

    /// Lets everything through but `mkdir`, as a hardened profile might.
    private static final String PROFILE = """
            {"defaultAction": "SCMP_ACT_ALLOW",
             "syscalls": [{"names": ["mkdir", "mkdirat"], "action": "SCMP_ACT_ERRNO"}]}
            """;

    @TempDir
    private static Path folder;

    private Engine engine;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    /// A container: its options, and a script whose outcome depends on them.
    private record Setting(String name, List<String> options, String script) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Setting> settings() {
        return Stream.of(
                new Setting(
                        "a missing file", List.of("--restart", "on-failure:2"), "echo starting; cat /etc/shop.conf"),
                new Setting("a read-only file system", List.of("--read-only", "--tmpfs", "/run"), "echo 1 >/srv/pid"),
                new Setting(
                        "dropped capabilities", List.of("--cap-drop", "ALL"), "chown 1 /etc/hostname.d /srv || exit 4"),
                new Setting(
                        "a security profile", List.of("--security-opt", "seccomp=PROFILE"), "mkdir /srv/a || exit 5"),
                new Setting(
                        "a limit of open files",
                        List.of("--ulimit", "nofile=20:20"),
                        "bash -c 'exec 30</etc/passwd' || exit 6"),
                new Setting("an init process", List.of("--init"), "[ $$ = 1 ] && exit 0; echo not process 1; exit 7"),
                new Setting("a user", List.of("--user", "1234:1234"), "cat /etc/shadow"),
                new Setting("a folder", List.of("--workdir", "/opt"), "cat settings.json"),
                new Setting("a variable", List.of("-e", "SHOP_MODE=broken mode"), "echo mode $SHOP_MODE; exit 8"),
                new Setting("a mount", List.of("-v", "FOLDER:/etc/shop:ro"), "cat /etc/shop/a.conf; exit 9"),
                new Setting("a host name", List.of("--hostname", "till-3"), "[ $(hostname) = till-3 ] && exit 11"),
                new Setting(
                        "a server",
                        List.of("--health-cmd", "exit 1", "--health-interval", "1s", "--health-retries", "1"),
                        "echo serving; while :; do sleep 1; done"));
    }

    @BeforeAll
    void connect() throws Exception {
        engine = LocalEngine.connect();
        engine.toolbox().build(line -> {});
        Files.writeString(folder.resolve("profile.json"), PROFILE);
        Path mounted = Files.createDirectories(folder.resolve("the shop"));
        Files.writeString(mounted.resolve("a.conf"), "till = 3\n");
    }

    @AfterAll
    void disconnect() throws Exception {
        PasteShell.run("docker rm -f " + NAME);
        executor.close();
        engine.close();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyCommandShowsWhatTheReportSays(Setting setting) throws Exception {
        start(setting);
        Investigation investigation =
                new Investigator(engine, Clock.systemUTC(), executor).investigate(Request.of(NAME), Progress.SILENT);
        List<String> commands = PasteShell.commands(Report.of(investigation, Report.Format.MARKDOWN));
        assertThat(commands).hasSizeGreaterThan(5);
        Map<String, String> wrong = new TreeMap<>();
        for (String command : commands) {
            Optional<String> reason = notPasted(command);
            if (reason.isPresent()) {
                System.out.println("not pasted (" + reason.get() + "): " + command);
                continue;
            }
            problem(investigation, command).ifPresent(problem -> wrong.put(command, problem));
        }
        assertThat(wrong).isEmpty();
    }

    private static void start(Setting setting) throws Exception {
        List<String> words = new ArrayList<>(List.of("docker", "run", "-d", "--name", NAME));
        setting.options().stream()
                .map(option -> option.replace(
                                "PROFILE", folder.resolve("profile.json").toString())
                        .replace("FOLDER", folder.resolve("the shop").toString()))
                .forEach(words::add);
        words.addAll(List.of(IMAGE, "sh", "-c", setting.script()));
        PasteShell.run("docker rm -f " + NAME);
        assertThat(PasteShell.run(CommandLine.of(words)).status()).isZero();
        String settled = setting.name().equals("a server")
                ? "until docker inspect -f '{{.State.Health.Status}}' %s | grep -q unhealthy; do sleep 0.2; done"
                : "until docker inspect -f '{{.State.Status}}' %s | grep -q exited; do sleep 0.2; done";
        assertThat(PasteShell.run(settled.formatted(NAME)).status()).isZero();
    }

    /// Why a command is not run here.
    private static Optional<String> notPasted(String command) {
        if (command.startsWith("drydock ")) {
            return Optional.of("it is Drydock's own, which has tests of its own");
        }
        return command.matches("(?s).*[<‹][a-z-]+[>›].*")
                ? Optional.of("the reader has to fill in a value")
                : Optional.empty();
    }

    private static Optional<String> problem(Investigation investigation, String command) throws Exception {
        PasteShell.Ran ran = PasteShell.run(command);
        Optional<StepResult> step = investigation.steps().stream()
                .filter(result -> result.paste().equals(command))
                .findFirst();
        long expected =
                step.flatMap(CommandsEngineTest::status).orElse(command.startsWith("timeout ") ? TIMED_OUT : 0L);
        if (ran.status() != expected) {
            return Optional.of("exit status " + ran.status() + " instead of " + expected + ": " + ran.output());
        }
        if (command.startsWith("docker stop ")) {
            return PasteShell.run("docker inspect -f '{{.State.Running}}' " + NAME)
                            .output()
                            .startsWith("false")
                    ? Optional.empty()
                    : Optional.of("it still runs");
        }
        return step.filter(result -> result.id().equals("run"))
                .filter(result -> !same(result, ran.output()))
                .map(result -> "another output than the report's: " + ran.output());
    }

    /// A debugger ends with 0 whatever the program does, and a pasted one has a shorter script.
    private static Optional<Long> status(StepResult step) {
        boolean own = step.transcript().ending() instanceof Ending.Exited
                && step.paste().matches("(?s)(?:timeout \\d+ )?docker run .*");
        return own && !step.id().equals("debugger")
                ? Optional.of(((Ending.Exited) step.transcript().ending()).status())
                : Optional.empty();
    }

    private static boolean same(StepResult step, String output) {
        List<String> told = step.transcript().lines().stream()
                .map(line -> line.text().strip())
                .filter(line -> !line.isEmpty())
                .sorted()
                .toList();
        List<String> pasted = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .sorted()
                .toList();
        return told.equals(pasted);
    }
}
