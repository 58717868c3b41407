package drydock.step.run;

import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Elf;
import drydock.fact.BinaryFacts.MainFunction;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.Facts;
import drydock.fact.LogFacts.Line;
import drydock.fact.RunFacts;
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

/// Whether a debugger could still add to the knowledge of a container's end.
public final class DebuggerNeed {
    private static final String BY_INTERPRETER =
            "an interpreter runs the program, so a debugger would see the interpreter's code";

    private DebuggerNeed() {}

    /// Why a debugger is not needed; empty if it is.
    public static Optional<String> problem(Subject subject, Facts facts) {
        if (!runsNatively(subject)) {
            return Optional.of("the image is built for " + subject.image().architecture()
                    + " and the engine's machine is " + subject.engine().architecture()
                    + ", where a debugger can't follow the program");
        } else if (CallingConvention.of(subject.engine().architecture()).isEmpty()) {
            return Optional.of("the calling convention of " + subject.engine().architecture() + " is not supported");
        }
        return untraced(facts)
                .or(() -> DebuggerTarget.of(subject, facts)
                        .map(target -> DebuggerTarget.crashed(target.process())
                                ? Optional.<String>empty()
                                : leaving(facts, target.process())
                                        .or(() -> interpreter(target.process()))
                                        .or(() -> code(subject, facts)))
                        .orElse(Optional.of("the trace shows no executed program that could be run again")));
    }

    /// The reason that the program itself gives, so that a debugger would most likely add nothing.
    public static Optional<String> told(Subject subject, Facts facts) {
        return DebuggerTarget.of(subject, facts)
                .map(DebuggerTarget::process)
                .filter(process -> !DebuggerTarget.crashed(process))
                .flatMap(process -> spoken(subject, facts, process));
    }

    /// The same for any process that ended.
    public static Optional<String> toldByOutput(Subject subject, Facts facts) {
        return ended(facts).flatMap(process -> spoken(subject, facts, process));
    }

    private static Optional<TracedProcess> ended(Facts facts) {
        return facts.get(TraceFacts.class)
                .flatMap(trace -> trace.programProcess().or(trace::mainProcess));
    }

    /// Why a search for lost output is not needed; empty if it is.
    public static Optional<String> outputProblem(Subject subject, Facts facts) {
        ContainerRun own = new ContainerRun(subject, facts);
        if (!own.ended() || own.output(true).isEmpty()) {
            return Optional.of("there is no finished run with a log for a comparison");
        }
        Optional<String> untraced = untraced(facts);
        // The run without a trace has the program as its main process, like the container.
        if (untraced.isPresent()
                && facts.get(RunFacts.class).filter(RunFacts::reproduced).isPresent()) {
            return unbuffered(facts);
        }
        return untraced.or(() ->
                ended(facts).flatMap(traced -> leaving(facts, traced).or(() -> unbuffered(facts))));
    }

    private static Optional<String> untraced(Facts facts) {
        Optional<TraceFacts> trace = facts.get(TraceFacts.class);
        if (trace.isEmpty() || trace.get().processes().isEmpty()) {
            return Optional.of("without a system call trace the process to debug is not known");
        }
        return trace.get().reproduced()
                ? Optional.empty()
                : Optional.of("the traced run did not end like the container, so a debugged run would not either");
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
                ? Optional.of("its runtime does not buffer output into a pipe")
                : empty(facts);
    }

    private static Optional<String> empty(Facts facts) {
        return facts.get(BinaryFacts.class)
                .flatMap(BinaryFacts::elf)
                .flatMap(Elf::main)
                .map(MainFunction::shape)
                .filter(Shape.RETURNS_AT_ONCE::equals)
                .map(_ -> "its main function returns at once, so there is nothing to debug");
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
            return Optional.of("the program did not exit by itself");
        } else if (background) {
            return Optional.of("the trace shows that it goes into the background");
        } else if (process.readEnd().isPresent()) {
            return Optional.of("the trace shows that it reaches the end of its input");
        }
        return Optional.empty();
    }

    /// An interpreter's look-ups and buffers hide those of its program.
    private static Optional<String> interpreter(TracedProcess process) {
        return process.execs().reversed().stream()
                .filter(exec -> exec.error().isEmpty())
                .limit(1)
                .flatMap(exec -> Runtimes.of(exec.path()).stream())
                .filter(RuntimeInfo::interprets)
                .map(_ -> BY_INTERPRETER)
                .findFirst();
    }

    /// Why a debugger can't read its code.
    private static Optional<String> code(Subject subject, Facts facts) {
        Optional<Elf> elf = facts.get(BinaryFacts.class).flatMap(BinaryFacts::elf);
        if (elf.isEmpty()) {
            return Optional.of(BY_INTERPRETER);
        } else if (!elf.get().architecture().equals(subject.engine().architecture())) {
            return Optional.of("it is built for " + elf.get().architecture());
        } else if (elf.get().language().equals("Go") && elf.get().stripped()) {
            return Optional.of("it is a stripped Go program, so the debugger can't find the functions to stop at");
        } else if (elf.get().isStatic() && elf.get().stripped()) {
            return Optional.of("it is static and stripped, so the debugger can't find main or the C library in it");
        }
        return empty(facts);
    }

    private static Optional<String> spoken(Subject subject, Facts facts, TracedProcess process) {
        if (process.written() == 0) {
            return Optional.empty();
        } else if (process.status().filter(status -> status == 0).isPresent()) {
            return Optional.of("it writes its output and exits with status 0");
        }
        List<Line> lines = new ContainerRun(subject, facts).output(true).orElse(List.of());
        boolean explained =
                lines.subList(Math.max(0, lines.size() - Thresholds.LINES_OF_EXPLANATION), lines.size()).stream()
                        .filter(line -> !line.text().startsWith("ERROR: ld.so: object "))
                        .anyMatch(line -> FailureWords.anyIn(line.text()));
        return explained ? Optional.of("its last lines give the reason for its end") : Optional.empty();
    }
}
