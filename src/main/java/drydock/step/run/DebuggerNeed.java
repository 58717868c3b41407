package drydock.step.run;

import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Elf;
import drydock.fact.BinaryFacts.MainFunction;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.Facts;
import drydock.fact.LogFacts.Line;
import drydock.fact.StartChain;
import drydock.fact.TraceFacts;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.format.gdb.CallingConvention;
import drydock.knowledge.FailureWords;
import drydock.knowledge.RuntimeInfo;
import drydock.knowledge.Runtimes;
import drydock.knowledge.Thresholds;
import drydock.model.Subject;
import java.util.List;
import java.util.Optional;

/// Whether a look at the program from inside could still change what is known of a container's end.
public final class DebuggerNeed {
    private static final String BY_INTERPRETER =
            "the program is run by an interpreter, whose own code would be seen in its place";

    private DebuggerNeed() {}

    /// Why a debugger is not; empty when it is worth it.
    public static Optional<String> problem(Subject subject, Facts facts) {
        if (!runsNatively(subject)) {
            return Optional.of("the engine's machine emulates "
                    + subject.image().architecture() + ", and a debugger would see the emulator");
        } else if (CallingConvention.of(subject.engine().architecture()).isEmpty()) {
            return Optional.of("how calls work on " + subject.engine().architecture() + " is not known here");
        }
        return untraced(facts)
                .or(() -> DebuggerTarget.of(subject, facts)
                        .map(target -> DebuggerTarget.crashed(target.process())
                                ? Optional.<String>empty()
                                : leaving(facts, target.process())
                                        .or(() -> interpreter(target.process()))
                                        .or(() -> code(subject, facts)))
                        .orElse(Optional.of("the trace shows no program that was executed and could be run again")));
    }

    /// What the program itself says of its end, so that a debugger would most likely add nothing.
    public static Optional<String> told(Subject subject, Facts facts) {
        return DebuggerTarget.of(subject, facts)
                .map(DebuggerTarget::process)
                .filter(process -> !DebuggerTarget.crashed(process))
                .flatMap(process -> spoken(subject, facts, process));
    }

    /// The same, whatever process it is that ended.
    public static Optional<String> toldByOutput(Subject subject, Facts facts) {
        return ended(facts).flatMap(process -> spoken(subject, facts, process));
    }

    private static Optional<TracedProcess> ended(Facts facts) {
        return facts.get(TraceFacts.class)
                .flatMap(trace -> trace.programProcess().or(trace::mainProcess));
    }

    /// Why it is not worth it to look for output that was lost; empty when it is.
    public static Optional<String> outputProblem(Subject subject, Facts facts) {
        ContainerRun own = new ContainerRun(subject, facts);
        if (!own.ended() || own.output(true).isEmpty()) {
            return Optional.of("there is no run with a log to compare with");
        }
        return untraced(facts)
                .or(() -> ended(facts).flatMap(traced -> leaving(facts, traced).or(() -> unbuffered(facts))));
    }

    private static Optional<String> untraced(Facts facts) {
        Optional<TraceFacts> trace = facts.get(TraceFacts.class);
        if (trace.isEmpty() || trace.get().processes().isEmpty()) {
            return Optional.of("without a system call trace it is not known which process to look into");
        }
        return trace.get().reproduced()
                ? Optional.empty()
                : Optional.of("the traced run did not end as the container does, and another would not either");
    }

    private static Optional<String> unbuffered(Facts facts) {
        String language = facts.get(BinaryFacts.class)
                .flatMap(BinaryFacts::elf)
                .map(Elf::language)
                .orElse("");
        boolean runtime = facts.get(StartChain.class).stream()
                .flatMap(chain -> chain.links().stream())
                .map(link -> link.interpreter().isEmpty() ? link.path() : link.interpreter())
                .anyMatch(path ->
                        Runtimes.of(path).filter(RuntimeInfo::writesAtOnce).isPresent());
        return language.equals("Go") || runtime
                ? Optional.of("its runtime does not hold back what it writes into a pipe")
                : empty(facts);
    }

    private static Optional<String> empty(Facts facts) {
        return facts.get(BinaryFacts.class)
                .flatMap(BinaryFacts::elf)
                .flatMap(Elf::main)
                .map(MainFunction::shape)
                .filter(Shape.RETURNS_AT_ONCE::equals)
                .map(_ -> "its main function returns at once: there is nothing to watch");
    }

    private static boolean runsNatively(Subject subject) {
        return subject.image().architecture().isEmpty()
                || subject.image().architecture().equals(subject.engine().architecture());
    }

    /// Ends that explain themselves.
    private static Optional<String> leaving(Facts facts, TracedProcess process) {
        boolean background = facts.get(TraceFacts.class).stream()
                .flatMap(trace -> trace.processes().stream())
                .anyMatch(TracedProcess::daemonized);
        if (process.status().isEmpty() || !process.killedBy().isEmpty()) {
            return Optional.of("the program did not end by itself");
        } else if (background) {
            return Optional.of("the trace shows that it goes into the background");
        } else if (process.readEnd().isPresent()) {
            return Optional.of("the trace shows that it finds the end of its input");
        }
        return Optional.empty();
    }

    /// What it looks up and buffers is its own business, and its program's is hidden in it.
    private static Optional<String> interpreter(TracedProcess process) {
        return process.execs().reversed().stream()
                .filter(exec -> exec.error().isEmpty())
                .limit(1)
                .flatMap(exec -> Runtimes.of(exec.path()).stream())
                .filter(RuntimeInfo::interprets)
                .map(_ -> BY_INTERPRETER)
                .findFirst();
    }

    /// What its code can't tell a debugger.
    private static Optional<String> code(Subject subject, Facts facts) {
        Optional<Elf> elf = facts.get(BinaryFacts.class).flatMap(BinaryFacts::elf);
        if (elf.isEmpty()) {
            return Optional.of(BY_INTERPRETER);
        } else if (!elf.get().architecture().equals(subject.engine().architecture())) {
            return Optional.of("it is built for " + elf.get().architecture());
        } else if (elf.get().language().equals("Go") && elf.get().stripped()) {
            return Optional.of("it is written in Go and stripped, so the functions to stop at can't be found in it");
        } else if (elf.get().isStatic() && elf.get().stripped()) {
            return Optional.of("it is static and stripped, so neither main nor the C library can be found in it");
        }
        return empty(facts);
    }

    private static Optional<String> spoken(Subject subject, Facts facts, TracedProcess process) {
        if (process.written() == 0) {
            return Optional.empty();
        } else if (process.status().filter(status -> status == 0).isPresent()) {
            return Optional.of("it writes its output and leaves with status 0");
        }
        List<Line> lines = new ContainerRun(subject, facts).output(true).orElse(List.of());
        boolean explained =
                lines.subList(Math.max(0, lines.size() - Thresholds.LINES_OF_EXPLANATION), lines.size()).stream()
                        .filter(line -> !line.text().startsWith("ERROR: ld.so: object "))
                        .anyMatch(line -> FailureWords.anyIn(line.text()));
        return explained ? Optional.of("its last lines say why it ends") : Optional.empty();
    }
}
