package drydock.format.strace;

import drydock.fact.TraceFacts.Exec;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.knowledge.ConfigurationFiles;
import drydock.knowledge.RuntimeInfo;
import drydock.knowledge.Runtimes;
import drydock.knowledge.StackTraceFormat;
import drydock.model.Citation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The state of one process while its trace is read.
final class ProcessTrace {
    private static final int LAST = 10;

    /// To stdout or stderr.
    private static final Pattern PRINTS = Pattern.compile("[12](?:<[^>]*>)?, ");

    /// Chosen: ten frames with a source file each, the classes that print them, or an interpreter that clears away.
    private static final int DEEDS_OF_A_REPORT = 200;

    private static final Set<String> CLEARING_AWAY =
            Set.of("rt_sigaction", "rt_sigprocmask", "sigaltstack", "munmap", "madvise", "brk", "close");

    final int pid;
    final int parent;
    final List<Exec> execs = new ArrayList<>();
    final Map<Integer, String> descriptors = new HashMap<>();
    private final Deque<Integer> last = new ArrayDeque<>();
    int calls;
    /// How many calls it had made with the last one that opened a file to read it.
    int lastRead;

    /// Calls but those of an interpreter that gives back its memory and its signal handlers before it leaves.
    int deeds;

    /// Its deeds before it began to print its last words: an uncaught error, or the last writes in a row.
    private int deedsBeforeReport;

    /// The configuration that it opened last, and the one before its last words.
    private Optional<TraceEvent.Call> configuration = Optional.empty();

    private Optional<TraceEvent.Call> configurationBeforeReport = Optional.empty();
    private int lastPrint;
    private boolean inStackTrace;

    long written;
    boolean daemonized;
    Optional<Citation> readEnd = Optional.empty();
    Optional<Integer> status = Optional.empty();
    String killedBy = "";
    String directory = "";
    Optional<Citation> end = Optional.empty();
    private int ownCalls;
    private int ownCallsInGo;
    private boolean threads;
    private boolean go;

    ProcessTrace(int pid, int parent) {
        this.pid = pid;
        this.parent = parent;
    }

    void called(TraceEvent.Call call) {
        calls++;
        directory = WorkingDirectory.after(directory, call);
        deeds += CLEARING_AWAY.contains(call.name()) ? 0 : 1;
        if (call.name().startsWith("write") && PRINTS.matcher(call.args()).lookingAt()) {
            printed(call);
        }
        if (call.name().startsWith("execve") && call.number() == 0) {
            ownCalls = 0;
            ownCallsInGo = 0;
            go = false;
            written = 0;
            readEnd = Optional.empty();
            threads = false;
        } else {
            ownCalls += RuntimeCalls.makes(call) ? 0 : 1;
            ownCallsInGo += RuntimeCalls.makesInGo(call) ? 0 : 1;
        }
        if (call.name().startsWith("open")
                && call.number() >= 0
                && ConfigurationFiles.ofProgram(CallFailures.about(call))) {
            configuration = Optional.of(call);
        }
        go |= RuntimeCalls.showsGo(call);
        threads |= ProcessFamily.forks(call) && call.args().contains("CLONE_THREAD");
        remember(call.line());
    }

    /// A runtime reads sources while it prints a stack trace, so what it prints after the beginning belongs to it.
    private void printed(TraceEvent.Call call) {
        boolean begins = StackTraceFormat.begins(call.args());
        boolean inReport = inStackTrace && deeds - deedsBeforeReport <= DEEDS_OF_A_REPORT;
        if (begins || !(inReport || (lastPrint > 0 && deeds - lastPrint == 1))) {
            deedsBeforeReport = deeds - 1;
            configurationBeforeReport = configuration;
            inStackTrace = begins;
        }
        lastPrint = deeds;
    }

    /// Its deeds after a moment, without those for its last words and for what a runtime does between them and its end.
    int deedsAfter(int before) {
        boolean reported = deedsBeforeReport >= before && deeds - deedsBeforeReport <= DEEDS_OF_A_REPORT;
        return (reported ? deedsBeforeReport : deeds) - before;
    }

    void remember(int line) {
        if (last.size() == LAST) {
            last.removeFirst();
        }
        last.addLast(line);
    }

    /// Lines of its last calls, oldest first, counted from 0.
    List<Integer> lastLines() {
        return List.copyOf(last);
    }

    /// The program it is, or was at its end.
    Optional<Exec> image() {
        return execs.reversed().stream().filter(exec -> exec.error().isEmpty()).findFirst();
    }

    /// The call that opened it; of a process that prints nothing, the last one.
    Optional<TraceEvent.Call> configuration() {
        return lastPrint == 0 ? configuration : configurationBeforeReport;
    }

    TracedProcess facts() {
        return new TracedProcess(
                pid, parent, execs, status, killedBy, written, readEnd, daemonized, callsAfterStart(), end);
    }

    private int callsAfterStart() {
        // Calls of an interpreter's own runtime can't be told from those of the program it runs.
        boolean interpreted = image().flatMap(exec -> Runtimes.of(exec.path()))
                .filter(RuntimeInfo::interprets)
                .isPresent();
        if (interpreted || image().isEmpty()) {
            return -1;
        }
        return go ? ownCallsInGo : threads ? -1 : ownCalls;
    }
}
