package drydock.step.run;

import drydock.fact.Facts;
import drydock.fact.TraceFacts;
import drydock.fact.TraceFacts.Exec;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.format.gdb.Debuggee;
import drydock.model.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The process to debug, and how to reach it.
///
/// The container's main process is started normally and followed through the programs it becomes. A child of a script
/// is started alone, because it is not known beforehand which of the script's children it will be.
///
/// @param process  of the trace
/// @param debuggee what to start
/// @param whole    whether that is the container's whole start command
public record DebuggerTarget(TracedProcess process, Debuggee debuggee, boolean whole) {
    private static final Set<String> CRASHES = Set.of("SIGSEGV", "SIGBUS", "SIGILL", "SIGFPE", "SIGABRT", "SIGTRAP");

    /// strace records no more of an argument list or of one word.
    private static final int MOST_WORDS = 32;

    private static final int LONGEST = 128;

    /// The program's process, or another that crashed.
    public static Optional<DebuggerTarget> of(Subject subject, Facts facts) {
        return facts.get(TraceFacts.class)
                .flatMap(trace -> trace.programProcess()
                        .filter(DebuggerTarget::crashed)
                        .or(() -> trace.processes().stream()
                                .filter(DebuggerTarget::crashed)
                                .findFirst())
                        .or(trace::programProcess)
                        .filter(process -> !executed(process).isEmpty())
                        .flatMap(process -> of(subject, facts, trace, process)));
    }

    private static Optional<DebuggerTarget> of(Subject subject, Facts facts, TraceFacts trace, TracedProcess process) {
        List<Exec> executed = executed(process);
        Exec first = executed.getFirst();
        boolean main = trace.mainProcess()
                .filter(other -> other.pid() == process.pid())
                .isPresent();
        if (main) {
            List<String> command = subject.container().command().stream()
                    .dropWhile(String::isEmpty)
                    .toList();
            return Optional.of(new DebuggerTarget(process, new Debuggee(first.path(), command, executed.size()), true));
        }
        ProgramCommand program = ProgramCommand.of(subject, facts);
        if (!program.entrypoint() && program.problem().isEmpty() && trace.program() == process.pid()) {
            String last = executed.getLast().path();
            String file = last.startsWith("/") ? last : program.argv().getFirst();
            return Optional.of(new DebuggerTarget(process, new Debuggee(file, program.argv(), 1), false));
        }
        boolean known = first.path().startsWith("/")
                && first.argv().size() < MOST_WORDS
                && first.argv().stream().noneMatch(word -> word.length() >= LONGEST);
        return known
                ? Optional.of(
                        new DebuggerTarget(process, new Debuggee(first.path(), first.argv(), executed.size()), false))
                : Optional.empty();
    }

    public static boolean crashed(TracedProcess process) {
        return CRASHES.contains(process.killedBy());
    }

    /// What it became, in order.
    private static List<Exec> executed(TracedProcess process) {
        return process.execs().stream().filter(exec -> exec.error().isEmpty()).toList();
    }
}
