package drydock.format.strace;

import drydock.fact.TraceFacts.Failure;
import drydock.model.Transcript;
import drydock.model.UnixPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects the failed calls of all processes; of very many the first and the last.
final class FailedCalls {
    private static final int FIRST = 200;
    private static final int LAST = 600;

    private final String step;
    private final Transcript transcript;
    private final List<Noted> noted = new ArrayList<>();

    /// Name of a file and when it was last found, in calls of the process.
    private final Map<String, Integer> found = new HashMap<>();

    /// The calls of a process that succeeded on a path or limit, and when they last did.
    private final Map<String, Integer> succeeded = new HashMap<>();

    FailedCalls(String step, Transcript transcript) {
        this.step = step;
        this.transcript = transcript;
    }

    /// @param before calls of the process up to and with this one
    /// @param deeds  those of them that do not only clear away
    private record Noted(int pid, TraceEvent.Call call, String about, int before, int deeds) {}

    void take(ProcessTrace process, TraceEvent.Call call) {
        if (CallFailures.telling(call)) {
            String about = WorkingDirectory.absolute(process.directory, call, CallFailures.about(call));
            noted.add(new Noted(process.pid, call, about, process.calls, process.deeds));
            if (noted.size() > FIRST + 2 * LAST) {
                noted.subList(FIRST, FIRST + LAST).clear();
            }
        } else if (call.error().isEmpty()
                && !call.result().isEmpty()
                && (call.args().contains("\"") || CallFailures.setsLimit(call))) {
            String about = WorkingDirectory.absolute(process.directory, call, CallFailures.about(call));
            succeeded.put(attempt(process.pid, call, about, false), process.calls);
            succeeded.put(attempt(process.pid, call, about, true), process.calls);
            if (CallFailures.readsAnother(call, about)) {
                process.lastRead = process.calls;
            }
            if (!about.isEmpty()) {
                found.put(process.pid + " " + UnixPath.baseName(about), process.calls);
            }
        }
    }

    List<Failure> all(Map<Integer, ProcessTrace> processes) {
        int size = noted.size();
        List<Noted> kept = new ArrayList<>(noted.subList(0, Math.min(FIRST, size)));
        kept.addAll(noted.subList(Math.max(Math.min(FIRST, size), size - LAST), size));
        return kept.stream().map(failure -> failure(failure, processes)).toList();
    }

    private Failure failure(Noted failed, Map<Integer, ProcessTrace> processes) {
        ProcessTrace process = processes.get(failed.pid());
        int late = process == null ? 0 : process.deedsAfter(failed.deeds());
        TraceEvent.Call call = failed.call();
        return new Failure(
                failed.pid(),
                call.name(),
                failed.about(),
                call.error(),
                late,
                CallFailures.routine(call, failed.about()) || searched(failed),
                passedOver(failed, process),
                transcript.cite(step, call.line() + 1));
    }

    /// It then read another file, or the same call succeeded at another attempt.
    private boolean passedOver(Noted failed, @Nullable ProcessTrace process) {
        boolean another =
                failed.call().error().equals("ENOENT") && process != null && process.lastRead > failed.before();
        // A program that may only read what it opens for writing has got over nothing.
        boolean alike = failed.call().error().equals("EROFS");
        String same = attempt(failed.pid(), failed.call(), failed.about(), alike);
        return another || (!failed.about().isEmpty() && succeeded.getOrDefault(same, 0) > failed.before());
    }

    /// @param alike whether opening for reading and opening for writing differ
    private static String attempt(int pid, TraceEvent.Call call, String about, boolean alike) {
        boolean writes = call.args().contains("O_RDWR") || call.args().contains("O_WRONLY");
        return pid + " " + call.name() + (alike && writes ? " for writing " : " ") + about;
    }

    /// A search along a path ends with a file of the same name found elsewhere.
    private boolean searched(Noted failed) {
        return failed.call().error().equals("ENOENT")
                && failed.about().contains("/")
                && found.getOrDefault(failed.pid() + " " + UnixPath.baseName(failed.about()), 0) > failed.before();
    }
}
