package drydock.engine;

import drydock.model.ImageLayer;
import drydock.model.RunningProcess;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// What the engine says of a container beyond its settings: everything it knows, processes, use of CPU and memory, and
/// the layers of its image.
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

    /// The history of an image, the latest layer first.
    ///
    /// @throws EngineException.NotFound when the engine no longer has the image
    List<ImageLayer> layers(String imageId) throws EngineException, InterruptedException;

    /// A table of processes. Command lines may have secrets.
    ///
    /// @param titles of the columns, as the engine's machine names them
    /// @param rows   one for each process, with one text for each column
    record Processes(List<String> titles, List<List<String>> rows) {
        public Processes {
            titles = List.copyOf(titles);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /// The rows that have a process number and a command, whatever the columns' order.
        public List<RunningProcess> read() {
            List<String> names =
                    titles.stream().map(title -> title.toUpperCase(Locale.ROOT)).toList();
            int pid = names.indexOf("PID");
            int parent = names.indexOf("PPID");
            int command = Math.max(names.indexOf("CMD"), names.indexOf("COMMAND"));
            return pid < 0 || command < 0
                    ? List.of()
                    : rows.stream()
                            .filter(row -> row.size() > Math.max(pid, Math.max(parent, command)))
                            .map(row -> new RunningProcess(
                                    number(row.get(pid)), parent < 0 ? 0 : number(row.get(parent)), row.get(command)))
                            .toList();
        }

        private static long number(String text) {
            return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
        }
    }

    /// The use of resources.
    ///
    /// @param cpuPercent of one core, so that two busy cores are 200
    /// @param memory     bytes in use without the page cache, 0 when not known
    /// @param limit      bytes at most, empty when there is no limit or it is not known
    record Usage(double cpuPercent, long memory, OptionalLong limit) {}
}
