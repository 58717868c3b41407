package drydock.cause.crash;

import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.DebuggerReading;
import drydock.cause.reading.Mention;
import drydock.fact.TraceFacts;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Verdict;
import drydock.step.run.DebuggerSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Examines an end by a fatal signal in the trace and the output, with the exit status as a hint.
///
/// @param name   such as `SIGSEGV`
/// @param number 11 for SIGSEGV
public record FatalSignal(String name, int number) {
    /// This signal in the trace, in the process that decides.
    public Optional<Citation> traced(Evidence evidence) {
        return evidence.traced().killedBy(name);
    }

    /// Whether the signal ended a process of a container that failed, or of one whose script hides it by its own
    /// success.
    boolean matters(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        return situation.failing()
                || (!situation.steady()
                        && !situation.stopped()
                        && situation.succeeded()
                        && traced(evidence).isPresent());
    }

    /// Another fatal signal in the trace.
    boolean otherTraced(Evidence evidence) {
        return evidence.traced().processes().stream()
                .anyMatch(process ->
                        !process.killedBy().isEmpty() && !process.killedBy().equals(name));
    }

    /// Whether a traced run that ended like the container shows that no process received it, whatever was printed.
    boolean nowhere(Evidence evidence) {
        return evidence.traced().settles()
                && evidence.get(TraceFacts.class).stream()
                        .flatMap(trace -> trace.signals().stream())
                        .noneMatch(signal -> signal.name().equals(name));
    }

    /// Cites trace, message and state, as far as they mention the signal.
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
                .map(frame ->
                        "Start at " + DebuggerSentences.quoted(frame) + ", the innermost call of the program's own code"
                                + (frame.place().isEmpty()
                                        ? ". With debug symbols (`-g`), the debugger also names file and line."
                                        : "."));
    }

    /// The verdict if the debugger saw the signal before main was entered.
    Optional<Verdict> beforeMain(Evidence evidence, VerdictBuilder ruling) {
        DebuggerReading debugged = evidence.debugged();
        return debugged.beforeMain()
                .filter(crash -> crash.signal().equals(name))
                .map(crash -> ruling.ruledOut(
                        "The kernel ends it with " + name + " before main is entered.",
                        debugged.cite(crash).toArray(Citation[]::new)));
    }

    /// The verdict if neither trace nor status shows the signal.
    Verdict absent(Evidence evidence, VerdictBuilder ruling) {
        ContainerOutcome situation = evidence.situation();
        if (situation.steady()) {
            return ruling.ruledOut("The container is running.", situation.state());
        }
        if (evidence.traced().settles() && evidence.traced().end().isPresent()) {
            return ruling.ruledOut(
                    "The traced run ended like the container, without " + name + ".",
                    evidence.traced().end().get());
        }
        if (!situation.exitKnown()) {
            return ruling.notChecked(ContainerOutcome.NOT_KNOWN);
        }
        return ruling.ruledOut(
                "Status " + situation.exit() + " is not that of " + name + " (" + (128 + number) + ").",
                situation.state());
    }

    /// The verdict of a cause that shows by this signal alone: confirmed where the trace saw it, or where the message
    /// and the exit code agree.
    ///
    /// @param end how the kernel ends the program, as a sentence without its full stop
    Verdict weigh(Evidence evidence, PatternCause cause, VerdictBuilder ruling, String end, List<Fix> fixes) {
        Optional<Mention> said = evidence.words().decisive(cause);
        boolean traced = traced(evidence).isPresent();
        boolean status = evidence.situation().signalled(number);
        if (!matters(evidence) || (!traced && !status && said.isEmpty())) {
            return absent(evidence, ruling);
        }
        return ruling.agreed(
                traced || (said.isPresent() && status), end + place(evidence) + ".", evidence(evidence, said), fixes);
    }
}
