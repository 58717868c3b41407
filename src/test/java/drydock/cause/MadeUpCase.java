package drydock.cause;

import drydock.fact.BinaryFacts;
import drydock.fact.EnvironmentFacts;
import drydock.fact.EnvironmentFacts.State;
import drydock.fact.EnvironmentFacts.Variable;
import drydock.fact.Fact;
import drydock.fact.Facts;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.LogRun;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.fact.StatusFacts;
import drydock.fact.TraceFacts;
import drydock.fact.TraceFacts.Exec;
import drydock.fact.TraceFacts.Failure;
import drydock.fact.TraceFacts.Signal;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.FileStat;
import drydock.model.RestartPolicy;
import drydock.model.Run;
import drydock.model.Subject;
import drydock.model.Subjects;
import drydock.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Builds the evidence of a made-up case, as the steps would have found it.
public final class MadeUpCase {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private String state = "exited";
    private long exit;
    private String error = "";
    private String policy = "no";
    private String user = "app";
    private boolean oomKilled;
    private final List<String> environment = new ArrayList<>(List.of("PATH=/usr/bin:/bin"));
    private final List<Line> lines = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private Optional<TraceFacts> trace = Optional.empty();

    public static MadeUpCase exited(long status) {
        MadeUpCase made = new MadeUpCase();
        made.exit = status;
        return made;
    }

    public static MadeUpCase looping(long status) {
        MadeUpCase made = exited(status);
        made.state = "restarting";
        made.policy = "unless-stopped";
        return made;
    }

    public static MadeUpCase running() {
        MadeUpCase made = new MadeUpCase();
        made.state = "running";
        return made;
    }

    /// The engine could not start it.
    static MadeUpCase refused(String error) {
        MadeUpCase made = exited(127);
        made.state = "created";
        made.error = error;
        return made;
    }

    public MadeUpCase prints(String... texts) {
        return prints(Origin.PROGRAM, texts);
    }

    public MadeUpCase prints(Origin origin, String... texts) {
        for (String text : texts) {
            lines.add(new Line(Channel.STDERR, origin, text, Citation.line("logs", lines.size() + 1, text)));
        }
        return this;
    }

    MadeUpCase env(String entry) {
        environment.add(entry);
        return this;
    }

    MadeUpCase user(String name) {
        user = name;
        return this;
    }

    MadeUpCase oomKilled() {
        oomKilled = true;
        return this;
    }

    public MadeUpCase with(Fact fact) {
        facts.add(fact);
        return this;
    }

    /// The program is there, and may be executed.
    public MadeUpCase program(Kind kind, String... argv) {
        return link(kind, Presence.FOUND, "", Presence.FOUND, argv);
    }

    /// The entrypoint is a script that ends without starting anything.
    MadeUpCase scriptThatEnds(String... text) {
        List<StartChain.ScriptLine> read = new ArrayList<>();
        for (String line : text) {
            int number = read.size() + 1;
            read.add(new StartChain.ScriptLine(number, line, Citation.line("start-chain", number + 1, line)));
        }
        Link link = new Link(
                Kind.SCRIPT,
                List.of("/entrypoint.sh", "serve"),
                "/entrypoint.sh",
                Presence.FOUND,
                "/bin/sh",
                Presence.FOUND,
                HandsOver.NEVER,
                read,
                List.of(),
                Citation.line("start-chain", 1, "/entrypoint.sh"));
        return with(new StartChain(List.of(link), 0));
    }

    MadeUpCase link(Kind kind, Presence presence, String interpreter, Presence interpreterPresence, String... argv) {
        Link link = new Link(
                kind,
                List.of(argv),
                argv[0],
                presence,
                interpreter,
                interpreterPresence,
                HandsOver.LAST,
                List.of(),
                List.of(),
                Citation.line("start-chain", 1, String.join(" ", argv)));
        return with(new StartChain(List.of(link), 0));
    }

    MadeUpCase binary(BinaryFacts.Format format, Optional<BinaryFacts.Elf> elf) {
        FileStat stat = new FileStat("/app/server", FileStat.Type.FILE, 0755, 0, 0, 400_000, START, "");
        return with(
                new BinaryFacts(stat, "root", "", format, elf, List.of(), Citation.line("binary", 1, "/app/server")));
    }

    public MadeUpCase main(String language, BinaryFacts.Shape shape) {
        BinaryFacts.MainFunction main = new BinaryFacts.MainFunction(
                "server::main", 0x1000, 1, shape, "ret", Citation.line("binary", 9, "server::main 1 byte: ret"));
        return binary(BinaryFacts.Format.ELF, Optional.of(elf("amd64", language, Optional.of(main))));
    }

    static BinaryFacts.Elf elf(String architecture, String language, Optional<BinaryFacts.MainFunction> main) {
        return new BinaryFacts.Elf(
                architecture,
                false,
                false,
                language,
                "/lib64/ld-linux-x86-64.so.2",
                List.of("libc.so.6"),
                "",
                "",
                main,
                Citation.line("binary", 3, "machine " + architecture));
    }

    MadeUpCase fails(String call, String path, String errno, int later) {
        failures.add(new Failure(
                1, call, path, errno, later, Citation.line("strace", 40, call + "(\"" + path + "\") = -1 " + errno)));
        return this;
    }

    /// The traced run ends as the container's.
    MadeUpCase traced() {
        return traced("", Optional.of((int) exit));
    }

    MadeUpCase killedBy(String signal) {
        return traced(signal, Optional.empty());
    }

    private MadeUpCase traced(String signal, Optional<Integer> status) {
        Citation end =
                Citation.line("strace", 50, signal.isEmpty() ? "+++ exited with " + exit : "killed by " + signal);
        Exec exec = new Exec("/app/server", List.of("/app/server"), "", Citation.line("strace", 1, "execve"));
        TracedProcess process =
                new TracedProcess(1, 0, List.of(exec), status, signal, 0, Optional.empty(), false, 3, Optional.of(end));
        List<Signal> signals = signal.isEmpty()
                ? List.of()
                : List.of(new Signal(1, signal, "si_addr=NULL", Citation.line("strace", 49, "--- " + signal)));
        trace = Optional.of(new TraceFacts(List.of(process), failures, signals, List.of(), true, "", List.of(end)));
        return this;
    }

    public Evidence evidence() {
        Citation cited = Citation.line("status", 1, state + " (" + exit + ")");
        boolean looping = state.equals("restarting");
        boolean ran = !state.equals("created");
        Run run = new Run(
                1, Optional.of(START), Optional.of(START.plusSeconds(1)), OptionalLong.of(exit), oomKilled, true);
        List<Citation> oom = oomKilled ? List.of(Citation.line("status", 2, "OOMKilled true")) : List.of();
        List<Fact> all = new ArrayList<>(facts);
        all.add(new StatusFacts(state, ran ? List.of(run) : List.of(), looping, cited, oom, List.of()));
        all.add(new LogFacts(List.of(new LogRun(run, lines)), true, lines.isEmpty(), ""));
        all.add(variables());
        trace.map(Fact.class::cast).ifPresent(all::add);
        return new Evidence(subject(ran), Facts.NONE.with(all));
    }

    private EnvironmentFacts variables() {
        return new EnvironmentFacts(
                environment.stream().map(MadeUpCase::variable).toList());
    }

    private static Variable variable(String entry) {
        String[] parts = entry.split("=", 2);
        State known = parts[1].isEmpty() ? State.EMPTY : State.SET;
        return new Variable(parts[0], known, "", false, false, false, Citation.line("environment", 1, entry));
    }

    private Subject subject(boolean ran) {
        ContainerConfig config = new ContainerConfig(
                user,
                environment,
                List.of(),
                List.of("/app/server"),
                "/app",
                false,
                false,
                "",
                "h",
                List.of(),
                Map.of());
        Subject made = Subjects.subject(config);
        ContainerDetails from = made.container();
        Optional<Instant> started = ran ? Optional.of(START) : Optional.empty();
        ContainerState now = new ContainerState(
                state, exit, oomKilled, error, started, started.map(time -> time.plusSeconds(1)), Optional.empty());
        ContainerDetails container = new ContainerDetails(
                from.id(),
                from.name(),
                from.image(),
                from.imageId(),
                from.created(),
                "/app/server",
                List.of(),
                now,
                policy.equals("no") ? 0 : 7,
                new RestartPolicy(policy, 0),
                config,
                from.host(),
                from.mounts());
        return new Subject(
                made.taken(), made.engine(), container, made.image(), List.of(), made.expectations(), made.network());
    }

    /// The leading cause and its verdict, such as `missing-file confirmed`; `none` when nothing is accused.
    public String leading() {
        return Causes.weigh(evidence()).stream()
                .filter(Causes.Weighed::leads)
                .findFirst()
                .map(weighed ->
                        weighed.cause().id() + " " + weighed.verdict().level().word())
                .orElse("none");
    }

    List<String> contributing() {
        return Causes.weigh(evidence()).stream()
                .filter(weighed ->
                        weighed.verdict().accuses() && weighed.verdict().contributing())
                .map(weighed -> weighed.cause().id())
                .toList();
    }

    public Verdict verdict(String id) {
        return Causes.weigh(evidence()).stream()
                .filter(weighed -> weighed.cause().id().equals(id))
                .map(Causes.Weighed::verdict)
                .findFirst()
                .orElseThrow();
    }
}
