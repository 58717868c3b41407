package drydock.report;

import drydock.cause.CauseInfo;
import drydock.fact.BinaryFacts;
import drydock.fact.EnvironmentFacts;
import drydock.fact.ExpectedLines;
import drydock.fact.Fact;
import drydock.fact.Facts;
import drydock.fact.FileFacts;
import drydock.fact.LibraryFacts;
import drydock.fact.LogFacts;
import drydock.fact.StartChain;
import drydock.fact.StatusFacts;
import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.investigation.StepResult;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.Ending;
import drydock.model.EngineEvent;
import drydock.model.EngineInfo;
import drydock.model.Expectations;
import drydock.model.FileStat;
import drydock.model.Fix;
import drydock.model.Health;
import drydock.model.HostSettings;
import drydock.model.ImageDetails;
import drydock.model.Network;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.RestartPolicy;
import drydock.model.Run;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Investigations made by hand, with a fixed clock and fixed ids.
public final class Cases {
    static final Instant TAKEN = Instant.parse("2026-11-23T17:40:00Z");
    private static final String ID = "3f5a".repeat(16);

    private Cases() {}

    /// A placeholder that a dependency-caching build left in the image, in a restart loop.
    public static Investigation stub() {
        List<StepResult> steps = List.of(
                step(
                        "status",
                        "Container status",
                        "What state is it in, and how did its runs end?",
                        Outcome.PROBLEM,
                        "Restarting (0), 14 restarts",
                        "docker inspect --format '{{json .State}}' reconciliation-backend",
                        new Ending.Read(),
                        "state: restarting",
                        "exit code: 0",
                        "restart policy: unless-stopped"),
                step(
                        "logs",
                        "Log",
                        "What did it print?",
                        Outcome.PROBLEM,
                        "5 lines, all from the entrypoint",
                        "docker logs --timestamps reconciliation-backend",
                        new Ending.Read(),
                        "✅ Binary found and executable",
                        "✅ JWT_REFRESH_SECRET is set",
                        "About to execute binary...",
                        "  HOST: 0.0.0.0",
                        "  PORT: 2000"),
                step(
                        "binary",
                        "Binary",
                        "What kind of file is the program?",
                        Outcome.PROBLEM,
                        "main is 1 byte long and returns",
                        "docker run --rm --network none --entrypoint readelf sample -s /app/reconciliation-backend",
                        new Ending.Read(),
                        "path: /app/reconciliation-backend",
                        "size: 311048",
                        "machine: x86-64",
                        "main: reconciliation_backend::main, 1 byte: ret"),
                longStep(),
                skipped("debugger", "Debugger", "not needed: nothing it shows can change the verdict"));
        Verdict stub = new Verdict(
                Verdict.Level.CONFIRMED,
                false,
                "the image holds a placeholder instead of the program",
                "the code of the language's main function",
                "The program's `main` is one byte long and only returns, so what runs is the empty `fn main() {}` of a"
                        + " dependency-caching build and not the service",
                List.of(
                        Citation.line("binary", 4, "main: reconciliation_backend::main, 1 byte: ret"),
                        Citation.line("strace", 251, "exit_group(0) = ?")),
                List.of(new Fix(
                        "Touch the sources after copying them. Cargo compares modification times, and the copied"
                                + " sources are older than the placeholder's build.",
                        "diff",
                        " COPY src ./src\n+RUN touch src/main.rs\n RUN cargo build --release")));
        Verdict loop = new Verdict(
                Verdict.Level.CONFIRMED,
                true,
                "the policy repeats what no retry can cure",
                "restart policy and run history",
                "`unless-stopped` starts it again after every end, also after status 0",
                List.of(Citation.line("status", 3, "restart policy: unless-stopped")),
                List.of());
        return new Investigation(
                subject(container(restarting(), "unless-stopped", 14), history()),
                Duration.ofMillis(1234),
                steps,
                Facts.NONE.with(List.of(
                        status(),
                        log(),
                        chain(),
                        binary(),
                        libraries(),
                        environment(),
                        new ExpectedLines(List.of(new ExpectedLines.Expected(
                                "=== MAIN FUNCTION START ===",
                                false,
                                false,
                                Citation.line("binary", 4, "none of them")))),
                        new FileFacts(
                                "ELF 64-bit LSB pie executable, x86-64",
                                Citation.line("binary", 3, "machine: x86-64")))),
                List.of(
                        new Finding(CauseInfo.of("stub-binary"), stub),
                        new Finding(CauseInfo.of("restart-policy-loop"), loop),
                        possible(),
                        ruledOut(),
                        unchecked()),
                Map.of("environment value", 4, "URL password", 1),
                List.of("Debugger: not needed: nothing it shows can change the verdict"));
    }

    /// A library that the second stage of a build does not install.
    public static Investigation missingLibrary() {
        StepResult ldd = step(
                "ldd",
                "Shared libraries",
                "Which libraries does the image's own loader find?",
                Outcome.PROBLEM,
                "`libpq.so.5` is not found",
                "docker run --rm --network none --entrypoint ldd billing/invoice-api:2.4 /app/invoice-api",
                new Ending.Exited(127),
                "linux-vdso.so.1",
                "libssl.so.3 => /lib/x86_64-linux-gnu/libssl.so.3",
                "libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6",
                "libpq.so.5 => not found");
        Citation missing = Citation.line("ldd", 4, "libpq.so.5 => not found");
        Verdict verdict = new Verdict(
                Verdict.Level.CONFIRMED,
                false,
                "the loader can't find a library the program needs",
                "the image's own loader, asked to list what it resolves",
                "The image is built in two stages, and the second installs no PostgreSQL client library",
                List.of(missing),
                List.of(
                        new Fix(
                                "Install the library in the final stage.",
                                "dockerfile",
                                "RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*")));
        ContainerState exited = new ContainerState(
                "exited",
                127,
                false,
                "",
                Optional.of(TAKEN.minusSeconds(60)),
                Optional.of(TAKEN.minusSeconds(59)),
                Optional.empty());
        return new Investigation(
                subject(container(exited, "no", 0), List.of()),
                Duration.ofMillis(880),
                List.of(ldd),
                Facts.NONE.with(List.of(
                        chain(),
                        binary(),
                        new LibraryFacts(
                                "/lib64/ld-linux-x86-64.so.2",
                                List.of(),
                                List.of(new LibraryFacts.Missing("libpq.so.5", "/app/invoice-api", missing)),
                                List.of(),
                                false))),
                List.of(new Finding(CauseInfo.of("missing-shared-library"), verdict)),
                Map.of(),
                List.of());
    }

    public static Investigation healthy() {
        ContainerState running = new ContainerState(
                "running",
                0,
                false,
                "",
                Optional.of(TAKEN.minusSeconds(7200)),
                Optional.empty(),
                Optional.of(new Health("healthy", 0, List.of())));
        StepResult status = step(
                "status",
                "Container status",
                "What state is it in, and how did its runs end?",
                Outcome.OK,
                "Up 2 hours (healthy)",
                "docker inspect web",
                new Ending.Read(),
                "state: running");
        return new Investigation(
                subject(container(running, "always", 0), List.of()),
                Duration.ofMillis(640),
                List.of(status),
                Facts.NONE.with(List.of(environment())),
                List.of(ruledOut()),
                Map.of("environment value", 1),
                List.of());
    }

    public static Investigation unhealthy() {
        ContainerState running = new ContainerState(
                "running",
                0,
                false,
                "",
                Optional.of(TAKEN.minusSeconds(7200)),
                Optional.empty(),
                Optional.of(new Health(
                        "unhealthy", 3, List.of(new Health.Result(TAKEN.minusSeconds(30), 22, "curl: (22) 500")))));
        return new Investigation(
                subject(container(running, "always", 0), List.of()),
                Duration.ofMillis(640),
                List.of(),
                Facts.NONE,
                List.of(),
                Map.of(),
                List.of());
    }

    public static Investigation imageOnly() {
        ContainerDetails from = container(
                new ContainerState("created", 0, false, "", Optional.empty(), Optional.empty(), Optional.empty()),
                "no",
                0);
        ContainerDetails none = new ContainerDetails(
                "",
                "sample:1",
                "sample:1",
                from.imageId(),
                from.created(),
                from.path(),
                from.args(),
                from.state(),
                0,
                from.restartPolicy(),
                from.config(),
                from.host(),
                List.of());
        return new Investigation(
                subject(none, List.of()),
                Duration.ofMillis(640),
                List.of(),
                Facts.NONE,
                List.of(),
                Map.of(),
                List.of("The log and the runs: there is no container."));
    }

    /// Everything a container can print, wherever it can turn up.
    public static Investigation hostile(String poison) {
        Citation cited = Citation.line("logs", 1, poison);
        StepResult logs = new StepResult(
                "logs",
                "Log",
                "What did it print?",
                Outcome.PROBLEM,
                "It printed " + poison,
                "docker logs " + poison,
                new Transcript(
                        "read",
                        poison.lines().map(OutputLine::tool).toList(),
                        17,
                        new Ending.NotStarted(poison),
                        Duration.ofMillis(3)),
                List.of(cited));
        Verdict verdict = new Verdict(
                Verdict.Level.LIKELY,
                false,
                poison,
                poison,
                poison,
                List.of(cited),
                List.of(new Fix(poison, poison, poison)));
        LogFacts log = new LogFacts(
                List.of(new LogFacts.LogRun(
                        run(1), List.of(new LogFacts.Line(Channel.STDOUT, LogFacts.Origin.PROGRAM, poison, cited)))),
                true,
                false,
                "");
        EnvironmentFacts environment = new EnvironmentFacts(List.of(
                new EnvironmentFacts.Variable(poison, EnvironmentFacts.State.SET, poison, false, false, false, cited)));
        ContainerDetails container = container(
                new ContainerState(
                        "exited",
                        3,
                        false,
                        poison,
                        Optional.of(TAKEN),
                        Optional.of(TAKEN),
                        Optional.of(new Health("unhealthy", 2, List.of(new Health.Result(TAKEN, 1, poison))))),
                poison,
                2,
                Map.of(
                        "com.docker.compose.service",
                        poison,
                        "com.docker.compose.project",
                        poison,
                        "com.docker.compose.project.config_files",
                        poison));
        StartChain.Link link = new StartChain.Link(
                StartChain.Kind.SCRIPT,
                List.of(poison),
                "/" + poison,
                StartChain.Presence.FOUND,
                poison,
                StartChain.Presence.MISSING,
                StartChain.HandsOver.EXEC,
                List.of(),
                List.of(),
                cited);
        List<Fact> facts = List.of(
                log,
                environment,
                new StartChain(List.of(link), 0),
                new ExpectedLines(List.of(new ExpectedLines.Expected(poison, false, true, cited))),
                new FileFacts(poison, cited),
                binary());
        return new Investigation(
                subject(
                        container,
                        List.of(new EngineEvent(TAKEN, "container", poison, ID, Map.of("exitCode", poison)))),
                Duration.ofMillis(5),
                List.of(logs),
                Facts.NONE.with(facts),
                List.of(
                        new Finding(CauseInfo.of("unhandled-error"), verdict),
                        new Finding(
                                CauseInfo.of("missing-file"),
                                new Verdict(
                                        Verdict.Level.RULED_OUT,
                                        false,
                                        poison,
                                        poison,
                                        poison,
                                        List.of(cited),
                                        List.of()))),
                Map.of("environment value", 1),
                List.of(poison));
    }

    private static Finding possible() {
        return new Finding(
                CauseInfo.of("output-lost-in-buffer"),
                new Verdict(
                        Verdict.Level.POSSIBLE,
                        false,
                        "it wrote, but left without flushing",
                        "output with a terminal against output with a pipe",
                        "no terminal was tried",
                        List.of(Citation.field("logs", "5 lines")),
                        List.of(Fix.of("Flush before leaving"))));
    }

    private static Finding ruledOut() {
        return new Finding(
                CauseInfo.of("wrong-architecture"),
                new Verdict(
                        Verdict.Level.RULED_OUT,
                        false,
                        "built for another machine",
                        "the ELF header",
                        "ELF machine x86-64, engine amd64",
                        List.of(Citation.line("binary", 3, "machine: x86-64")),
                        List.of()));
    }

    private static Finding unchecked() {
        return new Finding(
                CauseInfo.of("crash-before-main"),
                new Verdict(
                        Verdict.Level.NOT_CHECKED,
                        false,
                        "died in static initialisation",
                        "a debugger",
                        "the debugger was not run",
                        List.of(),
                        List.of()));
    }

    private static StepResult step(
            String id,
            String title,
            String question,
            Outcome outcome,
            String summary,
            String paste,
            Ending ending,
            String... lines) {
        Transcript transcript = new Transcript(
                paste, List.of(lines).stream().map(OutputLine::tool).toList(), 0, ending, Duration.ofMillis(120));
        return new StepResult(id, title, question, outcome, summary, paste, transcript, List.of());
    }

    private static StepResult longStep() {
        List<OutputLine> lines = new ArrayList<>(IntStream.rangeClosed(1, 250)
                .mapToObj(i -> OutputLine.tool("mmap(NULL, " + i * 4096 + ", PROT_READ) = 0x7f0000000000"))
                .toList());
        lines.add(OutputLine.tool("exit_group(0) = ?"));
        Transcript transcript = new Transcript("strace", lines, 0, new Ending.Exited(0), Duration.ofMillis(412));
        return new StepResult(
                "strace",
                "System calls",
                "What does it ask the kernel for?",
                Outcome.OK,
                "starts, sets up its runtime and leaves with 0",
                "docker run --rm --network none --entrypoint strace sample -f /app/reconciliation-backend",
                transcript,
                List.of());
    }

    private static StepResult skipped(String id, String title, String why) {
        return new StepResult(
                id,
                title,
                "",
                Outcome.SKIPPED,
                why,
                "",
                new Transcript("", List.of(), 0, new Ending.Read(), Duration.ZERO),
                List.of());
    }

    private static ContainerState restarting() {
        return new ContainerState(
                "restarting",
                0,
                false,
                "",
                Optional.of(TAKEN.minusSeconds(30)),
                Optional.of(TAKEN.minusSeconds(29)),
                Optional.empty());
    }

    private static StatusFacts status() {
        return new StatusFacts(
                "Restarting (0)",
                List.of(run(1), run(2), run(3)),
                true,
                Citation.line("status", 1, "state: restarting"),
                List.of(),
                List.of());
    }

    private static Run run(int number) {
        Instant start = TAKEN.minusSeconds(300).plusSeconds(60L * number);
        return new Run(
                number,
                Optional.of(start),
                Optional.of(start.plusMillis(20 + number)),
                OptionalLong.of(0),
                false,
                number > 1);
    }

    private static List<EngineEvent> history() {
        return List.of(
                new EngineEvent(TAKEN.minusSeconds(120), "container", "start", ID, Map.of("image", "sample")),
                new EngineEvent(TAKEN.minusSeconds(119), "container", "die", ID, Map.of("exitCode", "0")));
    }

    private static LogFacts log() {
        List<String> printed = List.of(
                "✅ Binary found and executable",
                "✅ JWT_REFRESH_SECRET is set",
                "About to execute binary...",
                "  HOST: 0.0.0.0",
                "  PORT: 2000");
        List<LogFacts.Line> lines = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            lines.add(new LogFacts.Line(
                    Channel.STDOUT,
                    LogFacts.Origin.ENTRYPOINT,
                    printed.get(i),
                    Citation.line("logs", i + 1, printed.get(i))));
        }
        return new LogFacts(
                List.of(new LogFacts.LogRun(run(2), lines), new LogFacts.LogRun(run(3), lines)), true, false, "");
    }

    private static StartChain chain() {
        Citation cited = Citation.field("start-chain", "read from files");
        return new StartChain(
                List.of(
                        new StartChain.Link(
                                StartChain.Kind.SCRIPT,
                                List.of("/app/entrypoint.sh"),
                                "/app/entrypoint.sh",
                                StartChain.Presence.FOUND,
                                "/bin/sh",
                                StartChain.Presence.FOUND,
                                StartChain.HandsOver.EXEC,
                                List.of(),
                                List.of(),
                                cited),
                        new StartChain.Link(
                                StartChain.Kind.BINARY,
                                List.of("/app/reconciliation-backend"),
                                "/app/reconciliation-backend",
                                StartChain.Presence.FOUND,
                                "",
                                StartChain.Presence.FOUND,
                                StartChain.HandsOver.LAST,
                                List.of(),
                                List.of(),
                                cited)),
                1);
    }

    private static BinaryFacts binary() {
        Citation main = Citation.line("binary", 4, "main: reconciliation_backend::main, 1 byte: ret");
        return new BinaryFacts(
                new FileStat(
                        "/app/reconciliation-backend",
                        FileStat.Type.FILE,
                        0755,
                        1000,
                        1000,
                        311048,
                        Instant.parse("2026-11-20T10:42:00Z"),
                        ""),
                "appuser:appuser",
                "ab".repeat(32),
                BinaryFacts.Format.ELF,
                Optional.of(new BinaryFacts.Elf(
                        "amd64",
                        false,
                        false,
                        "Rust",
                        "/lib64/ld-linux-x86-64.so.2",
                        List.of("libc.so.6"),
                        "",
                        "",
                        Optional.of(new BinaryFacts.MainFunction(
                                "reconciliation_backend::main",
                                0x7a10,
                                1,
                                BinaryFacts.Shape.RETURNS_AT_ONCE,
                                "ret",
                                main)),
                        Citation.line("binary", 3, "machine: x86-64"))),
                List.of(),
                main);
    }

    private static LibraryFacts libraries() {
        Citation cited = Citation.field("ldd", "all found");
        return new LibraryFacts(
                "/lib64/ld-linux-x86-64.so.2",
                List.of(
                        new LibraryFacts.Library("libgcc_s.so.1", "/lib/x86_64-linux-gnu/libgcc_s.so.1", cited),
                        new LibraryFacts.Library("libc.so.6", "/lib/x86_64-linux-gnu/libc.so.6", cited)),
                List.of(),
                List.of(),
                false);
    }

    private static EnvironmentFacts environment() {
        Citation cited = Citation.field("environment", "as configured");
        return new EnvironmentFacts(List.of(
                new EnvironmentFacts.Variable(
                        "JWT_SECRET", EnvironmentFacts.State.SET, "***", true, false, true, cited),
                new EnvironmentFacts.Variable("PORT", EnvironmentFacts.State.SET, "2000", false, true, false, cited),
                new EnvironmentFacts.Variable("PROXY", EnvironmentFacts.State.EMPTY, "", false, false, false, cited)));
    }

    private static ContainerDetails container(ContainerState state, String policy, int restarts) {
        return container(state, policy, restarts, Map.of());
    }

    private static ContainerDetails container(
            ContainerState state, String policy, int restarts, Map<String, String> labels) {
        ContainerConfig config = new ContainerConfig(
                "appuser",
                List.of("PORT=2000"),
                List.of("/app/entrypoint.sh"),
                List.of(),
                "/app",
                false,
                false,
                "",
                "host",
                List.of(),
                labels);
        HostSettings host = new HostSettings(
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                false,
                "bridge",
                "json-file",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new ContainerDetails(
                ID,
                "reconciliation-backend",
                "drydock-sample:latest",
                "sha256:" + "c0de".repeat(16),
                TAKEN,
                "/app/entrypoint.sh",
                List.of(),
                state,
                restarts,
                new RestartPolicy(policy, 0),
                config,
                host,
                List.of());
    }

    private static Subject subject(ContainerDetails container, List<EngineEvent> history) {
        return new Subject(
                TAKEN,
                new EngineInfo(
                        "unix:///var/run/docker.sock",
                        "Docker Engine",
                        "20.10.24",
                        "1.41",
                        "linux",
                        "amd64",
                        "6.1.0",
                        2,
                        2,
                        8_000_000_000L),
                container,
                new ImageDetails(
                        container.imageId(),
                        List.of(container.image()),
                        "linux",
                        "amd64",
                        "",
                        Optional.empty(),
                        4,
                        container.config(),
                        List.of()),
                history,
                Expectations.NONE,
                Network.NONE);
    }
}
