package drydock.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A command to run in a throwaway container: what, how isolated, how long.
///
/// The engine makes the throwaway from the files, user, environment and limits of the container in question;
/// a probe says only what differs. It never holds a secret.
///
/// @param kind      whether the user's program may be executed
/// @param argv      the command; `/.drydock/NAME` for tools of the toolbox
/// @param set       environment variables added or changed
/// @param unset     environment variables taken away
/// @param network   only for EXECUTING
/// @param terminal  run with a terminal as stdout
/// @param timeLimit after which it is killed
/// @param outputLimit bytes kept per channel, from the front and the back in equal parts
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

    /// Where the toolbox is mounted in a throwaway.
    public static final String TOOLS = "/.drydock";

    /// Where a tool writes its trace; writable for any user.
    public static final String TRACE = "/.drydock-out/trace";

    /// A folder beside it for what a tool needs besides; writable for any user, and not read back.
    public static final String SCRATCH = "/.drydock-out/scratch";

    public static final long DEFAULT_OUTPUT_LIMIT = 1 << 20;

    public Probe {
        argv = List.copyOf(argv);
        set = Map.copyOf(set);
        unset = List.copyOf(unset);
    }

    /// What a throwaway may do.
    public enum Kind {
        /// Tools read the files; as root with DAC_READ_SEARCH only, no network, all steps share one throwaway.
        READING,
        /// Runs the user's program as the container does.
        EXECUTING
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

    public Probe withTimeLimit(Duration limit) {
        return new Probe(kind, argv, set, unset, network, terminal, limit, outputLimit, traceFile);
    }

    public Probe withOutputLimit(long bytes) {
        return new Probe(kind, argv, set, unset, network, terminal, timeLimit, bytes, traceFile);
    }

    public Probe withTraceFile() {
        return new Probe(kind, argv, set, unset, network, terminal, timeLimit, outputLimit, true);
    }

    /// The same with what it would write there on stderr: without the option and the file.
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
