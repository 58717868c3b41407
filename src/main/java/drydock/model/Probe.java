package drydock.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A command for a temporary container, with its isolation and time limit.
///
/// The temporary container has the files, user, environment and limits of the examined container; a probe contains only
/// the differences. It never contains a secret.
///
/// @param kind      whether the user's program may be executed
/// @param argv      the command; `/.drydock/NAME` for tools of the toolbox
/// @param set       environment variables added or changed
/// @param unset     environment variables removed
/// @param network   only for EXECUTING
/// @param terminal  whether stdout is a terminal
/// @param timeLimit time after which it is killed
/// @param outputLimit bytes kept per channel, half from the start and half from the end
/// @param traceFile whether `/.drydock-out/trace` is read back as [Channel#TOOL] lines
public record Probe(
        Kind kind,
        List<String> argv,
        Map<String, String> set,
        List<String> unset,
        Network network,
        boolean terminal,
        Duration timeLimit,
        long outputLimit,
        boolean traceFile) {

    /// The mount point of the toolbox.
    public static final String TOOLS = "/.drydock";

    /// The file for a tool's trace; writable for any user.
    public static final String TRACE = "/.drydock-out/trace";

    /// A folder for other files of a tool; writable for any user, and not read.
    public static final String SCRATCH = "/.drydock-out/scratch";

    public static final long DEFAULT_OUTPUT_LIMIT = 1 << 20;

    public Probe {
        argv = List.copyOf(argv);
        set = Map.copyOf(set);
        unset = List.copyOf(unset);
    }

    /// The rights of a temporary container.
    public enum Kind {
        /// Tools read the files; as root with DAC_READ_SEARCH only, no network, all steps share one container.
        READING,
        /// Runs the user's program as the container does.
        EXECUTING,
        /// A tool reads the sockets of the running container: it joins the container's network, with no capability, no
        /// mount but the toolbox, and as a user without rights.
        NETWORK
    }

    /// A tool of the toolbox that reads the container's files.
    public static Probe reading(List<String> argv) {
        return new Probe(
                Kind.READING,
                argv,
                Map.of(),
                List.of(),
                Network.NONE,
                false,
                Duration.ofSeconds(20),
                DEFAULT_OUTPUT_LIMIT,
                false);
    }

    /// A tool of the toolbox in the network of the running container.
    public static Probe inNetwork(List<String> argv) {
        return new Probe(
                Kind.NETWORK,
                argv,
                Map.of(),
                List.of(),
                Network.NONE,
                false,
                Duration.ofSeconds(20),
                DEFAULT_OUTPUT_LIMIT,
                false);
    }

    /// A command that executes the user's program.
    public static Probe executing(List<String> argv, Network network, Duration timeLimit) {
        return new Probe(
                Kind.EXECUTING, argv, Map.of(), List.of(), network, false, timeLimit, DEFAULT_OUTPUT_LIMIT, false);
    }

    public Probe with(Map<String, String> newSet, List<String> newUnset) {
        return new Probe(kind, argv, newSet, newUnset, network, terminal, timeLimit, outputLimit, traceFile);
    }

    public Probe withArgv(List<String> other) {
        return new Probe(kind, other, set, unset, network, terminal, timeLimit, outputLimit, traceFile);
    }

    public Probe withNetwork(Network other) {
        return new Probe(kind, argv, set, unset, other, terminal, timeLimit, outputLimit, traceFile);
    }

    public Probe withTimeLimit(Duration limit) {
        return new Probe(kind, argv, set, unset, network, terminal, limit, outputLimit, traceFile);
    }

    public Probe withOutputLimit(long bytes) {
        return new Probe(kind, argv, set, unset, network, terminal, timeLimit, bytes, traceFile);
    }

    public Probe withTraceFile() {
        return new Probe(kind, argv, set, unset, network, terminal, timeLimit, outputLimit, true);
    }

    /// The same probe with its trace on stderr instead of in a file.
    public Probe withoutTraceFile() {
        List<String> words = new ArrayList<>(argv);
        int at = words.indexOf(TRACE);
        if (at > 0 && words.get(at - 1).equals("-o")) {
            words.subList(at - 1, at + 1).clear();
        }
        return new Probe(kind, words, set, unset, network, terminal, timeLimit, outputLimit, false);
    }

    public Probe withTerminal() {
        return new Probe(kind, argv, set, unset, network, true, timeLimit, outputLimit, traceFile);
    }
}
