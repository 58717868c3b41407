package drydock.fact;

import drydock.model.Citation;
import java.util.List;
import java.util.Optional;

/// System calls of the start command, traced in a temporary container.
///
/// @param processes  in order of appearance, threads counted to theirs; the first is the container's main process
/// @param program    pid of the process that became the program which finally runs; 0 when none did
/// @param failures   calls that failed with a file, permission, network or resource error, in order; of very many,
///                   the first and the last
/// @param signals    signals that killed or could have killed a process
/// @param written    files and other targets of output, without stdout and stderr, the largest first
/// @param opened     the configuration file that each process opened last before its last words
/// @param reproduced whether it ended like the container; only then it settles a cause
/// @param isolation  why it may differ, empty when reproduced
/// @param lastCalls  the last calls of the program, or of the main process if it was not reached
/// @param whole      false when a part of the trace was lost because of a limit
public record TraceFacts(
        List<TracedProcess> processes,
        int program,
        List<Failure> failures,
        List<Signal> signals,
        List<Connection> connections,
        List<Written> written,
        List<Opened> opened,
        boolean reproduced,
        String isolation,
        List<Citation> lastCalls,
        boolean whole)
        implements Fact {
    public TraceFacts {
        processes = List.copyOf(processes);
        failures = List.copyOf(failures);
        signals = List.copyOf(signals);
        connections = List.copyOf(connections);
        written = List.copyOf(written);
        opened = List.copyOf(opened);
        lastCalls = List.copyOf(lastCalls);
    }

    public TraceFacts(
            List<TracedProcess> processes,
            List<Failure> failures,
            List<Signal> signals,
            List<Connection> connections,
            boolean reproduced,
            String isolation,
            List<Citation> lastCalls) {
        this(
                processes,
                0,
                failures,
                signals,
                connections,
                List.of(),
                List.of(),
                reproduced,
                isolation,
                lastCalls,
                true);
    }

    /// The container's main process, PID 1 of its own runs.
    public Optional<TracedProcess> mainProcess() {
        return processes.stream().findFirst();
    }

    /// The process that ran the program, if any did.
    public Optional<TracedProcess> programProcess() {
        return processes.stream().filter(process -> process.pid() == program).findFirst();
    }

    /// @param parent   0 for the first
    /// @param execs    programs it became or tried to become, in order
    /// @param status   its exit status, empty when killed or not seen to end
    /// @param killedBy signal name, empty when none
    /// @param written  bytes it wrote to stdout and stderr since its last exec; redirected output is in
    ///                  [TraceFacts#written]
    /// @param readEnd  it read end-of-file from stdin since its last exec
    /// @param daemonized it is a child that began a session of its own, like a background process
    /// @param callsAfterStart system calls since its last exec that neither a loader nor the start and end of a
    ///                  C, Rust or Go program make by themselves; 0 also for a program that decides to leave
    ///                  without a call; -1 where that can't be told (interpreters, threads of others than Go)
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

        /// Whether its end is in the trace.
        public boolean ended() {
            return status.isPresent() || !killedBy.isEmpty();
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
    /// @param lateByCalls how many calls the process made after this one, but for clearing away; small when
    ///                 it gave up over it
    /// @param routine healthy programs meet it too: the loader's and the C library's probing, a search along a path
    ///                 that found the file in the end
    /// @param passedOver whether it then read another file, so that this one is optional
    public record Failure(
            int pid,
            String call,
            String path,
            String error,
            int lateByCalls,
            boolean routine,
            boolean passedOver,
            Citation citation) {
        public Failure(int pid, String call, String path, String error, int lateByCalls, Citation citation) {
            this(pid, call, path, error, lateByCalls, false, false, citation);
        }
    }

    /// @param name   such as `SIGSEGV`
    /// @param detail code and address, empty when not known
    public record Signal(int pid, String name, String detail, Citation citation) {}

    /// @param call    connect, bind or listen
    /// @param address such as `127.0.0.1:5432`, `[::1]:80` or a socket's path
    /// @param error   errno name, empty when it succeeded or is under way
    public record Connection(int pid, String call, String address, String error, Citation citation) {}

    /// A file that a process could open.
    public record Opened(int pid, String path, Citation citation) {}

    /// @param path  of the file, or what strace calls it, such as `socket:[1234]`
    /// @param bytes in all
    /// @param citation the last write
    public record Written(int pid, String path, long bytes, Citation citation) {}
}
