package drydock.format.strace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which thread belongs to which process, and which process started which.
///
/// A child's first call can come before the line in which its parent's clone returns, so this is read ahead.
final class ProcessFamily {
    private static final Set<String> FORKS = Set.of("clone", "clone3", "fork", "vfork");

    private final Map<Integer, Integer> creator = new HashMap<>();
    private final Set<Integer> threads = new HashSet<>();

    ProcessFamily(List<TraceEvent> events) {
        for (TraceEvent event : events) {
            if (event instanceof TraceEvent.Call call && forks(call) && call.number() > 0) {
                int child = (int) call.number();
                creator.put(child, call.tid());
                if (call.args().contains("CLONE_THREAD")) {
                    threads.add(child);
                }
            }
        }
    }

    static boolean forks(TraceEvent.Call call) {
        return FORKS.contains(call.name());
    }

    /// The process a thread belongs to.
    int process(int tid) {
        int current = tid;
        // Bounded: hostile or cut traces could form a ring.
        for (int i = 0; i < 64 && threads.contains(current); i++) {
            current = creator.getOrDefault(current, current);
        }
        return current;
    }

    /// The process that started a process, 0 when not seen.
    int parent(int pid) {
        Integer maker = creator.get(pid);
        return maker == null ? 0 : process(maker);
    }
}
