package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.EngineException;
import drydock.engine.api.EngineAnswers;
import drydock.engine.api.LimitSupport;
import java.util.List;
import java.util.function.Consumer;

/// Leaves out the limits that the engine can't set.
///
/// The time limit bounds what a program does to the processors. Nothing else bounds its memory and its processes, so
/// without these two limits no program of an image is run.
final class SettableLimits {
    private final EngineAnswers asked;
    private final Consumer<String> differences;

    /// @param differences receives a sentence for each limit that is left out
    SettableLimits(EngineAnswers asked, Consumer<String> differences) {
        this.asked = asked;
        this.differences = differences;
    }

    /// Changes a container's configuration before it is created.
    void apply(ObjectNode spec) throws EngineException, InterruptedException {
        LimitSupport support = asked.limits();
        ObjectNode host = (ObjectNode) spec.get("HostConfig");
        if (!support.cpu() && host.remove(List.of("NanoCpus", "CpuQuota", "CpuPeriod")) != null) {
            differences.accept("The temporary containers have no CPU limit, because the engine can't set one.");
        }
        if (!support.memory()) {
            host.remove(List.of("Memory", "MemorySwap"));
            differences.accept("The diagnostic tools run without a memory limit, because the engine can't set one.");
        } else if (!support.swap()) {
            host.remove("MemorySwap");
            differences.accept("The temporary containers may use swap space, because the engine can't limit it.");
        }
        if (!support.pids()) {
            host.remove("PidsLimit");
            differences.accept(
                    "The diagnostic tools run without a limit of processes, because the engine can't set one.");
        }
    }

    /// @throws EngineException when a program of the image could use all memory or all processes of the machine
    void requireForPrograms() throws EngineException, InterruptedException {
        LimitSupport support = asked.limits();
        if (support.memory() && support.pids()) {
            return;
        }
        String missing = support.memory() ? "processes" : support.pids() ? "memory" : "memory and processes";
        String words = "The program is not run, because the engine can't limit its " + missing
                + ". Delegate the cgroup controllers memory and pids to the engine's user, or use an engine with root rights.";
        throw new EngineException.Refused(words, words);
    }
}
