package drydock.fact;

import drydock.model.Citation;
import java.util.List;
import java.util.Optional;

/// System calls of the start command, traced in a throwaway.
///
/// @param processes  in order of appearance; the first is the container's main process
/// @param failures   calls that failed with a file, permission, network or resource error, in order
/// @param signals    signals that killed or could have killed a process
/// @param reproduced whether it ended as the container did; only then it settles anything
/// @param isolation  why it may differ, empty when reproduced
/// @param lastCalls  the last calls of the process that ended last
public record TraceFacts(
        List<TracedProcess> processes,
        List<Failure> failures,
        List<Signal> signals,
        List<Connection> connections,
        boolean reproduced,
        String isolation,
        List<Citation> lastCalls)
        implements Fact {
    public TraceFacts {
        processes = List.copyOf(processes);
        failures = List.copyOf(failures);
        signals = List.copyOf(signals);
        connections = List.copyOf(connections);
        lastCalls = List.copyOf(lastCalls);
    }

    /// @param parent   0 for the first
    /// @param execs    programs it became, in order
    /// @param status   its exit status, empty when killed or not seen to end
    /// @param killedBy signal name, empty when none
    /// @param written  bytes it wrote to stdout and stderr
    /// @param readEnd  it read end-of-file from stdin
    /// @param daemonized it called setsid after a fork
    /// @param callsAfterStart system calls after the loader and runtime were done, where that can be told, else -1
    public record TracedProcess(
            int pid,
            int parent,
            List<Exec> execs,
            Optional<Integer> status,
            String killedBy,
            long written,
            Optional<Citation> readEnd,
            boolean daemonized,
            int callsAfterStart,
            Optional<Citation> end) {
        public TracedProcess {
            execs = List.copyOf(execs);
        }
    }

    /// @param error errno name, empty when it succeeded
    public record Exec(String path, List<String> argv, String error, Citation citation) {
        public Exec {
            argv = List.copyOf(argv);
        }
    }

    /// @param call  such as `openat`
    /// @param path  its path or address, empty when it has none
    /// @param error errno name, such as `ENOENT`
    /// @param lateByCalls how many calls the process made after this one; small when it gave up over it
    public record Failure(int pid, String call, String path, String error, int lateByCalls, Citation citation) {}

    /// @param name   such as `SIGSEGV`
    /// @param detail code and address, empty when not told
    public record Signal(int pid, String name, String detail, Citation citation) {}

    /// @param address such as `127.0.0.1:5432` or a socket's path
    /// @param error   errno name, empty when it succeeded or is under way
    public record Connection(int pid, String call, String address, String error, Citation citation) {}
}
