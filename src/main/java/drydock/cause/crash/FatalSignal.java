package drydock.cause.crash;

import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.DebuggerReading;
import drydock.cause.reading.Mention;
import drydock.model.Citation;
import drydock.model.Verdict;
import drydock.step.run.DebuggerSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Weighs an end by a fatal signal: what the trace saw, what was printed, and the exit status as a hint.
///
/// @param name   such as `SIGSEGV`
/// @param number 11 for SIGSEGV
public record FatalSignal(String name, int number) {
    /// What the trace saw of this signal in the process that mattered.
    public Optional<Citation> traced(Evidence evidence) {
        return evidence.traced().killedBy(name);
    }

    /// Another fatal signal that the trace saw.
    boolean otherTraced(Evidence evidence) {
        return evidence.traced().processes().stream()
                .anyMatch(process ->
                        !process.killedBy().isEmpty() && !process.killedBy().equals(name));
    }

    /// Cites trace, words and state, as far as they speak of the signal.
    List<Citation> evidence(Evidence evidence, Optional<Mention> said) {
        List<Citation> cited = new ArrayList<>();
        evidence.debugged().crash(name).map(evidence.debugged()::cite).ifPresent(cited::addAll);
        traced(evidence).ifPresent(cited::add);
        said.map(Mention::citation).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        return cited;
    }

    /// Where the debugger saw it, such as ` at address 0x8, where nothing is mapped, in total (main.c:11)`; else empty.
    String place(Evidence evidence) {
        return evidence.debugged().crash(name).map(DebuggerSentences::place).orElse("");
    }

    /// Where to start looking: the program's own code that the debugger found on the stack.
    Optional<String> start(Evidence evidence) {
        DebuggerReading debugged = evidence.debugged();
        return debugged.crash(name)
                .flatMap(debugged::own)
                .map(frame -> "Start at " + DebuggerSentences.quoted(frame) + ", the innermost call of its own code"
                        + (frame.place().isEmpty()
                                ? "; built with debug symbols (`-g`), the debugger names file and line, too."
                                : "."));
    }

    /// The verdict where the debugger saw the signal while main had not been entered.
    Optional<Verdict> beforeMain(Evidence evidence, VerdictBuilder ruling) {
        DebuggerReading debugged = evidence.debugged();
        return debugged.beforeMain()
                .filter(crash -> crash.signal().equals(name))
                .map(crash -> ruling.ruledOut(
                        "It is killed by " + name + " before main is entered.",
                        debugged.cite(crash).toArray(Citation[]::new)));
    }

    /// The verdict where neither trace nor status speaks of the signal.
    Verdict absent(Evidence evidence, VerdictBuilder ruling) {
        ContainerOutcome situation = evidence.situation();
        if (situation.steady()) {
            return ruling.ruledOut("The container is running.", situation.state());
        }
        if (evidence.traced().settles() && evidence.traced().end().isPresent()) {
            return ruling.ruledOut(
                    "The trace ends as the container does, without " + name + ".",
                    evidence.traced().end().get());
        }
        if (!situation.exitKnown()) {
            return ruling.notChecked(ContainerOutcome.NOT_KNOWN);
        }
        return ruling.ruledOut(
                "Status " + situation.exit() + " is not that of " + name + " (" + (128 + number) + ").",
                situation.state());
    }
}
