package drydock.step.run;

import drydock.fact.Facts;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.TraceFacts.Exec;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.model.UnixPath;
import java.util.List;
import java.util.Optional;

/// Finds the process of a trace that became the program which finally runs.
final class TracedProgram {
    private TracedProgram() {}

    /// Its pid, 0 when none did.
    static int pid(List<TracedProcess> processes, Facts facts) {
        Optional<Link> link = facts.get(StartChain.class).flatMap(TracedProgram::executed);
        if (link.isEmpty()) {
            return processes.stream()
                    .filter(process -> image(process).isPresent())
                    .mapToInt(TracedProcess::pid)
                    .findFirst()
                    .orElse(0);
        }
        return processes.reversed().stream()
                .filter(process -> process.execs().stream().anyMatch(exec -> becomes(exec, link.get())))
                .mapToInt(TracedProcess::pid)
                .findFirst()
                .orElse(0);
    }

    /// The program of a process, at its end.
    static Optional<Exec> image(TracedProcess process) {
        return process.execs().reversed().stream()
                .filter(exec -> exec.error().isEmpty())
                .findFirst();
    }

    /// For a file in an interpreter's language, the interpreter is executed.
    private static Optional<Link> executed(StartChain chain) {
        int at = chain.program();
        while (at > 0 && chain.links().get(at).kind() == Kind.PROGRAM_FILE) {
            at--;
        }
        return at < 0 ? Optional.empty() : Optional.of(chain.links().get(at));
    }

    private static boolean becomes(Exec exec, Link link) {
        String written = link.argv().isEmpty() ? link.path() : link.argv().getFirst();
        boolean same = exec.path().equals(link.path())
                || exec.path().equals(written)
                || UnixPath.baseName(exec.path()).equals(UnixPath.baseName(written));
        return exec.error().isEmpty() && same;
    }
}
