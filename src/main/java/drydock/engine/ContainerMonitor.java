package drydock.engine;

import java.util.List;
import java.util.OptionalLong;

/// What the engine says of a container beyond its settings: everything it knows, processes, use of CPU and memory.
///
/// Methods block, respond to interruption with [InterruptedException], and are thread-safe.
public interface ContainerMonitor {
    /// The engine's whole inspection as JSON. It has the container's secrets.
    String inspection(String id) throws EngineException, InterruptedException;

    /// The processes of a running container.
    ///
    /// @throws EngineException.Refused when it does not run
    Processes processes(String id) throws EngineException, InterruptedException;

    /// The use of CPU and memory by a running container, measured over about a second.
    Usage usage(String id) throws EngineException, InterruptedException;

    /// A table of processes. Command lines may have secrets.
    ///
    /// @param titles of the columns, as the engine's machine names them
    /// @param rows   one for each process, with one text for each column
    record Processes(List<String> titles, List<List<String>> rows) {
        public Processes {
            titles = List.copyOf(titles);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// The use of resources.
    ///
    /// @param cpuPercent of one core, so that two busy cores are 200
    /// @param memory     bytes in use without the page cache, 0 when not known
    /// @param limit      bytes at most, empty when there is no limit or it is not known
    record Usage(double cpuPercent, long memory, OptionalLong limit) {}
}
