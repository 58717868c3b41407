package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.TraceFacts;
import drydock.fact.TraceFacts.Connection;
import drydock.fact.TraceFacts.Exec;
import drydock.fact.TraceFacts.Failure;
import drydock.fact.TraceFacts.Opened;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.fact.TraceFacts.Written;
import drydock.knowledge.Thresholds;
import drydock.model.Citation;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The system call trace. It settles a cause only if the traced run ended like the container.
public final class TraceReading {
    private final Optional<TraceFacts> facts;

    private TraceReading(Optional<TraceFacts> facts) {
        this.facts = facts;
    }

    public static TraceReading of(Evidence evidence) {
        return new TraceReading(evidence.get(TraceFacts.class));
    }

    public boolean settles() {
        return facts.map(TraceFacts::reproduced).orElse(false);
    }

    /// Cites how the traced program ended.
    public Optional<Citation> end() {
        return facts.flatMap(trace -> worker().flatMap(TracedProcess::end)
                .or(() -> trace.lastCalls().stream().reduce((first, second) -> second)));
    }

    /// The last call of the program if a call was its last act.
    public Optional<Citation> lastCall() {
        return facts.filter(TraceFacts::reproduced).stream()
                .flatMap(trace -> trace.lastCalls().stream())
                .filter(line -> !line.text().contains("+++") && !line.text().contains("---"))
                .reduce((first, second) -> second);
    }

    /// The last calls of the program, in a trace that ended like the container.
    List<Citation> lastCalls() {
        return settles() ? facts.map(TraceFacts::lastCalls).orElse(List.of()) : List.of();
    }

    public List<TracedProcess> processes() {
        return settles() ? facts.map(TraceFacts::processes).orElse(List.of()) : List.of();
    }

    public Optional<TracedProcess> first() {
        return processes().stream().findFirst();
    }

    /// The process that became the final program, or else the first one.
    public Optional<TracedProcess> worker() {
        return settles() ? facts.flatMap(TraceFacts::programProcess).or(this::first) : Optional.empty();
    }

    /// The program's process if it failed and is not the container's main process.
    public Optional<TracedProcess> failedChild() {
        int main = first().map(TracedProcess::pid).orElse(-1);
        return worker().filter(worker -> worker.pid() != main)
                .filter(worker -> !worker.killedBy().isEmpty()
                        || worker.status().filter(status -> status != 0).isPresent());
    }

    /// All failed calls of a trace that ended like the container.
    public List<Failure> failures() {
        return settles() ? facts.map(TraceFacts::failures).orElse(List.of()) : List.of();
    }

    /// Whether the trace has all calls; a part of it may be lost because of a limit.
    public boolean whole() {
        return facts.filter(TraceFacts::whole).isPresent();
    }

    /// The processes whose failure may be the container's: the program, and its last child if that ended in failure.
    Set<Integer> lastToFail() {
        int program = worker().map(TracedProcess::pid).orElse(-1);
        Set<Integer> last = new HashSet<>(Set.of(program));
        processes().stream()
                .filter(process -> process.parent() == program && process.ended())
                .max(Comparator.comparingInt(TraceReading::endLine))
                .filter(process ->
                        process.status().filter(status -> status == 0).isEmpty())
                .map(TracedProcess::pid)
                .ifPresent(last::add);
        return last;
    }

    private static int endLine(TracedProcess process) {
        return process.end().map(end -> end.line().orElse(0)).orElse(0);
    }

    /// The last failed call of this kind on a path or address that is not merely probed, whenever it was.
    public Optional<Failure> failure(Predicate<Failure> kind) {
        return settles()
                ? facts.stream()
                        .flatMap(trace -> trace.failures().stream())
                        .filter(kind)
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    /// The failed call after which the program gave up: few calls follow it.
    public Optional<Failure> gaveUpOver(String... errors) {
        List<String> names = List.of(errors);
        int worker = worker().map(TracedProcess::pid).orElse(-1);
        return failure(failure -> names.contains(failure.error())
                && failure.pid() == worker
                && !failure.path().isEmpty()
                && !failure.routine()
                && !failure.passedOver()
                && failure.lateByCalls() <= Thresholds.CALLS_AFTER_FAILURE);
    }

    /// A call on this path that failed with such an error.
    public Optional<Failure> failureOn(String path, String... errors) {
        List<String> names = List.of(errors);
        return path.isEmpty()
                ? Optional.empty()
                : failure(failure -> names.contains(failure.error()) && samePath(failure.path(), path));
    }

    /// Whether the trace contradicts it: it is complete up to the same end, and no call on this path failed.
    boolean refutes(String path) {
        return path.startsWith("/")
                && facts.filter(TraceFacts::whole).isPresent()
                && settles()
                && failure(failure -> samePath(failure.path(), path)).isEmpty();
    }

    private static boolean samePath(String traced, String said) {
        String plain = said.startsWith("./") ? said.substring(2) : said;
        boolean relative = !traced.isEmpty() && !traced.startsWith("/");
        return traced.equals(plain) || traced.endsWith("/" + plain) || (relative && plain.endsWith("/" + traced));
    }

    /// A process of the trace that was killed by this signal.
    public Optional<Citation> killedBy(String signal) {
        Optional<Integer> pid = processes().stream()
                .filter(process -> process.killedBy().equals(signal))
                .map(TracedProcess::pid)
                .findFirst();
        return pid.flatMap(id -> facts.stream()
                .flatMap(trace -> trace.signals().stream())
                .filter(found -> found.pid() == id && found.name().equals(signal))
                .map(TraceFacts.Signal::citation)
                .findFirst()
                .or(this::end));
    }

    /// Whether a signal killed a process.
    public boolean fatal() {
        return processes().stream().anyMatch(process -> !process.killedBy().isEmpty());
    }

    public List<Connection> connections() {
        return settles() ? facts.map(TraceFacts::connections).orElse(List.of()) : List.of();
    }

    /// Files and sockets that were written to, other than stdout and stderr.
    public List<Written> written() {
        return settles() ? facts.map(TraceFacts::written).orElse(List.of()) : List.of();
    }

    /// The configuration file that the program, or a child over which it failed, opened last before its last words.
    public Optional<Opened> configuration() {
        Set<Integer> last = lastToFail();
        return settles()
                ? facts.stream()
                        .flatMap(trace -> trace.opened().stream())
                        .filter(opened -> last.contains(opened.pid()))
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    /// A failed attempt to execute a program.
    public Optional<Exec> failedExec(Predicate<Exec> kind) {
        return processes().stream()
                .flatMap(process -> process.execs().stream())
                .filter(exec -> !exec.error().isEmpty())
                .filter(kind)
                .reduce((first, second) -> second);
    }
}
