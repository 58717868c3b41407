package drydock.step.debugger;

import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Elf;
import drydock.fact.BinaryFacts.MainFunction;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.Facts;
import drydock.fact.LogFacts.Line;
import drydock.fact.TraceFacts;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.model.Subject;
import drydock.step.rerun.OwnRun;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a debugger could still change what is known of a container's end.
public final class Worth {
    private static final int LAST = 5;

    /// Words of a program that says why it gives up.
    private static final Pattern REASON = Pattern.compile(
            "\\b(?:error|fatal|panic|exception|failed|failure|cannot|can't|can not|could not|couldn't|unable|denied|refused"
                    + "|missing|required|invalid|not found|no such|unknown|must|usage)\\b",
            Pattern.CASE_INSENSITIVE);

    private Worth() {}

    /// Why not; empty when it is worth it.
    public static Optional<String> problem(Subject subject, Facts facts) {
        Optional<TraceFacts> trace = facts.get(TraceFacts.class);
        if (trace.isEmpty() || trace.get().processes().isEmpty()) {
            return Optional.of("without a system call trace it is not known which process to look into");
        } else if (!trace.get().reproduced()) {
            return Optional.of("the traced run did not end as the container does, and another would not either");
        } else if (!runsNatively(subject)) {
            return Optional.of("the engine's machine emulates "
                    + subject.image().architecture() + ", and a debugger would see the emulator");
        } else if (Machine.of(subject.engine().architecture()).isEmpty()) {
            return Optional.of("how calls work on " + subject.engine().architecture() + " is not known here");
        }
        return Target.of(subject, facts)
                .map(target -> problem(subject, facts, trace.get(), target.process()))
                .orElse(Optional.of("the trace shows no program that was executed and could be run again"));
    }

    private static boolean runsNatively(Subject subject) {
        return subject.image().architecture().isEmpty()
                || subject.image().architecture().equals(subject.engine().architecture());
    }

    private static Optional<String> problem(Subject subject, Facts facts, TraceFacts trace, TracedProcess process) {
        if (Target.crashed(process)) {
            return Optional.empty();
        } else if (process.status().isEmpty() || !process.killedBy().isEmpty()) {
            return Optional.of("the program did not end by itself");
        } else if (trace.processes().stream().anyMatch(TracedProcess::daemonized)) {
            return Optional.of("the trace shows that it goes into the background");
        } else if (process.readEnd().isPresent()) {
            return Optional.of("the trace shows that it finds the end of its input");
        }
        return code(subject, facts).or(() -> spoken(subject, facts, process));
    }

    /// What its code can't tell a debugger.
    private static Optional<String> code(Subject subject, Facts facts) {
        Optional<Elf> elf = facts.get(BinaryFacts.class).flatMap(BinaryFacts::elf);
        if (elf.isEmpty()) {
            return Optional.of("the program is run by an interpreter, whose own code would be seen in its place");
        } else if (!elf.get().architecture().equals(subject.engine().architecture())) {
            return Optional.of("it is built for " + elf.get().architecture());
        } else if (elf.get()
                .main()
                .map(MainFunction::shape)
                .filter(Shape.RETURNS_AT_ONCE::equals)
                .isPresent()) {
            return Optional.of("its main function returns at once: there is nothing to watch");
        } else if (elf.get().language().equals("Go")) {
            return Optional.of("it is written in Go, which leaves without the C library");
        } else if (elf.get().isStatic() && elf.get().stripped()) {
            return Optional.of("it is static and stripped, so neither main nor the C library can be found in it");
        }
        return Optional.empty();
    }

    private static Optional<String> spoken(Subject subject, Facts facts, TracedProcess process) {
        if (process.written() == 0) {
            return Optional.empty();
        } else if (process.status().filter(status -> status == 0).isPresent()) {
            return Optional.of("it writes its output and leaves with status 0");
        }
        List<Line> lines = new OwnRun(subject, facts).output(true).orElse(List.of());
        boolean explained = lines.subList(Math.max(0, lines.size() - LAST), lines.size()).stream()
                .anyMatch(line -> REASON.matcher(line.text()).find());
        return explained ? Optional.of("its last lines say why it ends") : Optional.empty();
    }
}
