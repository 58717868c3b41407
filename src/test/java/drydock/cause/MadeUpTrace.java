package drydock.cause;

import drydock.fact.TraceFacts;
import drydock.fact.TraceFacts.Connection;
import drydock.fact.TraceFacts.Exec;
import drydock.fact.TraceFacts.Failure;
import drydock.fact.TraceFacts.Opened;
import drydock.fact.TraceFacts.Signal;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.fact.TraceFacts.Written;
import drydock.model.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Builds the system call trace of a made-up case: one process, `/app/server`, that ends as the container does.
public final class MadeUpTrace {
    private static final int MAIN = 1;
    private static final int CHILD = 7;

    private final int exit;
    private String signal = "";
    private boolean readsEnd;
    private boolean reproduced = true;
    private int callsAfterStart = 3;
    private int endLine = 50;
    private final List<Citation> lastCalls = new ArrayList<>();
    private final List<TracedProcess> children = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final List<Opened> opened = new ArrayList<>();
    private final List<Exec> failedExecs = new ArrayList<>();

    MadeUpTrace(long exit) {
        this.exit = (int) exit;
    }

    /// It ended otherwise than the container.
    public MadeUpTrace notReproduced() {
        reproduced = false;
        return this;
    }

    public MadeUpTrace killedBy(String name) {
        signal = name;
        return this;
    }

    /// @param later how many calls the process makes after this one
    public MadeUpTrace fails(String call, String path, String errno, int later) {
        failures.add(new Failure(MAIN, call, path, errno, later, failed(call, path, errno)));
        return this;
    }

    /// A failed call that healthy programs make, too.
    public MadeUpTrace probes(String call, String path, String errno) {
        failures.add(new Failure(MAIN, call, path, errno, 2, true, false, failed(call, path, errno)));
        return this;
    }

    public MadeUpTrace failsToExecute(String path, String errno) {
        failedExecs.add(new Exec(path, List.of(path), errno, failed("execve", path, errno)));
        return this;
    }

    public MadeUpTrace connects(String address, String errno) {
        connections.add(new Connection(MAIN, "connect", address, errno, failed("connect", address, errno)));
        return this;
    }

    public MadeUpTrace binds(String address, String errno) {
        connections.add(new Connection(MAIN, "bind", address, errno, failed("bind", address, errno)));
        return this;
    }

    public MadeUpTrace writes(String path, long bytes) {
        written.add(new Written(MAIN, path, bytes, Citation.line("strace", 44, "write(3<" + path + ">) = " + bytes)));
        return this;
    }

    /// The configuration that it opened last before its last words.
    public MadeUpTrace opens(String path) {
        opened.add(new Opened(MAIN, path, Citation.line("strace", 43, "openat(\"" + path + "\") = 3")));
        return this;
    }

    public MadeUpTrace readsEndOfInput() {
        readsEnd = true;
        return this;
    }

    /// Line of the trace in which the main process ends; it reads the end of its input in line 45.
    public MadeUpTrace endsInLine(int line) {
        endLine = line;
        return this;
    }

    public MadeUpTrace calls(int afterStart) {
        callsAfterStart = afterStart;
        return this;
    }

    /// @param text as strace writes it: pid, time, call
    public MadeUpTrace lastCall(String text) {
        lastCalls.add(Citation.line("strace", 47 + lastCalls.size(), text));
        return this;
    }

    /// The program is a child of the main process, and ends with this status.
    public MadeUpTrace programEndsWith(int status) {
        return child(Optional.of(status), "", false);
    }

    public MadeUpTrace programKilledBy(String name) {
        return child(Optional.empty(), name, false);
    }

    /// The program goes into the background and works on.
    public MadeUpTrace programGoesIntoTheBackground() {
        return child(Optional.empty(), "", true);
    }

    private MadeUpTrace child(Optional<Integer> status, String killedBy, boolean daemonized) {
        String end = status.map(code -> "child exited with " + code)
                .orElse(daemonized ? "child calls setsid" : "child killed by " + killedBy);
        children.add(new TracedProcess(
                CHILD,
                MAIN,
                List.of(execed()),
                status,
                killedBy,
                0,
                Optional.empty(),
                daemonized,
                callsAfterStart,
                Optional.of(Citation.line("strace", 48, end))));
        return this;
    }

    private static Citation failed(String call, String path, String errno) {
        return Citation.line("strace", 40, call + "(\"" + path + "\") = -1 " + errno);
    }

    private static Exec execed() {
        return new Exec(
                "/app/server", List.of("/app/server"), "", Citation.line("strace", 1, "execve(\"/app/server\") = 0"));
    }

    TraceFacts facts() {
        List<TracedProcess> processes = new ArrayList<>(List.of(mainProcess()));
        processes.addAll(children);
        List<Signal> signals = signal.isEmpty()
                ? List.of()
                : List.of(new Signal(MAIN, signal, "si_addr=NULL", Citation.line("strace", 49, "--- " + signal)));
        List<Citation> last =
                Stream.concat(lastCalls.stream(), Stream.of(end())).toList();
        return new TraceFacts(
                processes,
                children.isEmpty() ? MAIN : CHILD,
                failures,
                signals,
                connections,
                written,
                opened,
                reproduced,
                reproduced ? "" : "it has no network",
                last,
                true);
    }

    private TracedProcess mainProcess() {
        List<Exec> execs = new ArrayList<>(failedExecs);
        execs.add(execed());
        Optional<Citation> readEnd =
                readsEnd ? Optional.of(Citation.line("strace", 45, "read(0, \"\", 4096) = 0")) : Optional.empty();
        Optional<Integer> status = signal.isEmpty() ? Optional.of(exit) : Optional.empty();
        return new TracedProcess(
                MAIN, 0, execs, status, signal, 0, readEnd, false, callsAfterStart, Optional.of(end()));
    }

    private Citation end() {
        return Citation.line(
                "strace",
                endLine,
                signal.isEmpty() ? "+++ exited with " + exit + " +++" : "+++ killed by " + signal + " +++");
    }
}
