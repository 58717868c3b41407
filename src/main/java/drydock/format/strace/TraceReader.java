package drydock.format.strace;

import drydock.fact.TraceFacts.Connection;
import drydock.fact.TraceFacts.Exec;
import drydock.fact.TraceFacts.Opened;
import drydock.fact.TraceFacts.Signal;
import drydock.fact.TraceFacts.Written;
import drydock.model.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a whole trace.
public final class TraceReader {
    private static final int KEPT = 500;

    private static final Set<String> TELLING_SIGNALS = Set.of(
            "SIGSEGV", "SIGBUS", "SIGILL", "SIGFPE", "SIGABRT", "SIGKILL", "SIGTERM", "SIGINT", "SIGQUIT", "SIGHUP",
            "SIGPIPE", "SIGSYS", "SIGTRAP", "SIGALRM", "SIGXCPU", "SIGXFSZ");

    private final String step;
    private final Transcript transcript;
    private final ProcessFamily family;
    private final Map<Integer, ProcessTrace> processes = new LinkedHashMap<>();
    private final FailedCalls failures;
    private final List<Signal> signals = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final Map<Integer, Map<String, Written>> written = new LinkedHashMap<>();

    /// @param step id of the step, for citations
    public TraceReader(String step, Transcript transcript) {
        this.step = step;
        this.transcript = transcript;
        List<TraceEvent> events = TraceLines.read(transcript.lines());
        this.family = new ProcessFamily(events);
        this.failures = new FailedCalls(step, transcript);
        events.forEach(this::take);
    }

    /// The facts of the trace.
    public TraceContent content() {
        return new TraceContent(
                processes.values().stream().map(ProcessTrace::facts).toList(),
                failures.all(processes),
                List.copyOf(signals),
                List.copyOf(connections),
                written.values().stream()
                        .flatMap(files -> files.values().stream())
                        .sorted((a, b) -> Long.compare(b.bytes(), a.bytes()))
                        .limit(50)
                        .toList(),
                processes.values().stream().flatMap(this::opened).toList());
    }

    private Stream<Opened> opened(ProcessTrace process) {
        return process
                .configuration()
                .map(call -> new Opened(process.pid, CallFailures.about(call), transcript.cite(step, call.line() + 1)))
                .stream();
    }

    /// Lines of a process's last calls.
    public List<Integer> lastLines(int pid) {
        ProcessTrace process = processes.get(pid);
        return process == null ? List.of() : process.lastLines();
    }

    private ProcessTrace process(int tid) {
        int pid = family.process(tid);
        ProcessTrace known = processes.get(pid);
        if (known == null) {
            known = new ProcessTrace(pid, family.parent(pid));
            ProcessTrace parent = processes.get(known.parent);
            known.directory = parent == null ? "" : parent.directory;
            processes.put(pid, known);
        }
        return known;
    }

    private void take(TraceEvent event) {
        switch (event) {
            case TraceEvent.Call call -> call(call);
            case TraceEvent.Exited exited -> {
                ProcessTrace process = process(exited.tid());
                if (exited.tid() == process.pid) {
                    process.status = Optional.of(exited.status());
                    process.end = Optional.of(transcript.cite(step, exited.line() + 1));
                    process.remember(exited.line());
                }
            }
            case TraceEvent.Killed killed -> killed(killed);
            case TraceEvent.Signalled signalled -> {
                ProcessTrace process = process(signalled.tid());
                process.remember(signalled.line());
                if (TELLING_SIGNALS.contains(signalled.signal()) && signals.size() < KEPT) {
                    String detail = SignalInfo.words(signalled.info());
                    signals.add(new Signal(
                            process.pid, signalled.signal(), detail, transcript.cite(step, signalled.line() + 1)));
                }
            }
        }
    }

    private void killed(TraceEvent.Killed killed) {
        ProcessTrace process = process(killed.tid());
        boolean first = process.killedBy.isEmpty();
        boolean arrived = signals.stream()
                .anyMatch(signal -> signal.pid() == process.pid && signal.name().equals(killed.signal()));
        if (first && !arrived) {
            signals.add(new Signal(process.pid, killed.signal(), "", transcript.cite(step, killed.line() + 1)));
        }
        process.killedBy = killed.signal();
        process.end = Optional.of(transcript.cite(step, killed.line() + 1));
        if (first) {
            process.remember(killed.line());
        }
    }

    private void call(TraceEvent.Call call) {
        ProcessTrace process = process(call.tid());
        process.called(call);
        failures.take(process, call);
        switch (call.name()) {
            case "execve", "execveat" -> exec(process, call);
            case "write", "writev", "pwrite64", "pwritev", "sendto", "sendmsg", "sendfile" -> write(process, call);
            case "read", "readv" -> read(process, call);
            case "setsid" ->
                process.daemonized |= process.parent != 0 && call.error().isEmpty();
            case "connect", "bind", "listen" -> connection(process, call);
            case "getsockopt" -> connectionError(process, call);
            default -> {
                // every call is counted and searched for failures; the others add nothing
            }
        }
    }

    private void exec(ProcessTrace process, TraceEvent.Call call) {
        List<String> args = CallArguments.split(call.args());
        int at = call.name().equals("execveat") ? 1 : 0;
        boolean returned = !call.result().isEmpty() && !call.result().startsWith("?");
        if (args.size() > at && returned) {
            String path = CallArguments.string(args.get(at));
            List<String> argv = args.size() > at + 1 ? CallArguments.strings(args.get(at + 1)) : List.of();
            int line = call.error().isEmpty() ? call.begun() : call.line();
            process.execs.add(new Exec(path, argv, call.error(), transcript.cite(step, line + 1)));
        }
    }

    /// Output on 1 and 2 that goes to a file was redirected and is not the container's.
    private void write(ProcessTrace process, TraceEvent.Call call) {
        int descriptor = CallArguments.descriptor(call.args());
        List<String> args = CallArguments.split(call.args());
        String name = args.isEmpty() ? "" : CallArguments.descriptorName(args.getFirst());
        long bytes = Math.max(0, call.number());
        boolean file = name.startsWith("/") && !name.startsWith("/dev/pts/") && !name.startsWith("/dev/console");
        if ((descriptor == 1 || descriptor == 2) && !file) {
            process.written += bytes;
        } else if (bytes > 0 && (file || name.startsWith("socket:"))) {
            written.computeIfAbsent(process.pid, pid -> new LinkedHashMap<>())
                    .merge(
                            name,
                            new Written(process.pid, name, bytes, transcript.cite(step, call.line() + 1)),
                            (sum, more) ->
                                    new Written(sum.pid(), sum.path(), sum.bytes() + more.bytes(), more.citation()));
        }
    }

    private void read(ProcessTrace process, TraceEvent.Call call) {
        if (CallArguments.descriptor(call.args()) == 0 && call.result().equals("0") && process.readEnd.isEmpty()) {
            process.readEnd = Optional.of(transcript.cite(step, call.line() + 1));
        }
    }

    private void connection(ProcessTrace process, TraceEvent.Call call) {
        int descriptor = CallArguments.descriptor(call.args());
        String address = call.name().equals("listen")
                ? process.descriptors.getOrDefault(descriptor, "")
                : SocketAddress.of(call.args());
        if (address.isEmpty() || connections.size() >= KEPT) {
            return;
        }
        process.descriptors.put(descriptor, address);
        String error = call.error().equals("EINPROGRESS") ? "" : call.error();
        connections.add(
                new Connection(process.pid, call.name(), address, error, transcript.cite(step, call.line() + 1)));
    }

    /// The result of a connection in progress.
    private void connectionError(ProcessTrace process, TraceEvent.Call call) {
        List<String> args = CallArguments.split(call.args());
        String address = process.descriptors.getOrDefault(CallArguments.descriptor(call.args()), "");
        boolean failed =
                args.size() > 3 && args.get(2).equals("SO_ERROR") && args.get(3).startsWith("[E");
        if (failed && !address.isEmpty() && connections.size() < KEPT) {
            String error = args.get(3).substring(1).replaceAll("\\W.*", "");
            connections.add(
                    new Connection(process.pid, "connect", address, error, transcript.cite(step, call.line() + 1)));
        }
    }
}
