package drydock.cause.output;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.MainFunction;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.DebuggerFacts;
import drydock.fact.DebuggerFacts.Frame;
import drydock.fact.DebuggerFacts.Main;
import drydock.fact.LogFacts.Line;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import drydock.step.run.DebuggerSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program runs its own code, prints nothing and exits.
public final class SilentEarlyExit implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("silent-early-exit");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        if (situation.steady() || situation.stopped()) {
            return RULING.ruledOut("The program did not exit by itself.", situation.state());
        }
        if (!situation.begun()) {
            return RULING.ruledOut("The engine could not start it.", situation.state());
        }
        if (!situation.exitKnown()) {
            return RULING.notChecked(ContainerOutcome.NOT_KNOWN);
        }
        if (situation.exit() > 128) {
            return RULING.ruledOut("It was ended by a signal.", situation.state());
        }
        if (!evidence.words().read()) {
            return RULING.notChecked("There is no log to read.");
        }
        Optional<Mention> reason = evidence.words().decisive();
        if (reason.isPresent()) {
            return RULING.ruledOut(
                    "The output gives a reason for its end.", reason.get().citation());
        }
        if (!evidence.lost().isEmpty()) {
            return RULING.ruledOut(
                    "It has output, but loses it in a buffer.",
                    evidence.lost().lines().getLast().citation());
        }
        List<Line> unheard = evidence.unheard().lines();
        if (!unheard.isEmpty()) {
            return RULING.ruledOut(
                    "It writes its last words to `" + evidence.unheard().target() + "`.",
                    unheard.getLast().citation());
        }
        if (!evidence.programSilent()) {
            return RULING.ruledOut(
                    "The program printed output.", evidence.words().last());
        }
        Optional<MainFunction> main =
                evidence.get(BinaryFacts.class).flatMap(BinaryFacts::elf).flatMap(BinaryFacts.Elf::main);
        if (main.isPresent() && main.get().shape() == Shape.RETURNS_AT_ONCE) {
            return RULING.ruledOut(
                    "It has no code of its own to run.", main.get().citation());
        }
        return leftSilently(evidence, main);
    }

    private static Verdict leftSilently(Evidence evidence, Optional<MainFunction> main) {
        ContainerOutcome situation = evidence.situation();
        List<Citation> cited = new ArrayList<>(List.of(situation.state()));
        main.map(MainFunction::citation).ifPresent(cited::add);
        evidence.traced().end().filter(end -> evidence.traced().settles()).ifPresent(cited::add);
        List<Fix> fixes = List.of(
                Fix.of(
                        FixPlace.PROGRAM,
                        "Look for ways out of the start-up code that print nothing: an early `return`, `exit` or a"
                                + " swallowed error. Give each of them a message on stderr and a status other than 0."),
                Fix.of("Start it with its verbose or debug switch, and look at the last files and variables it looks up"
                        + " in the trace."));
        Optional<Frame> from =
                evidence.debugged().facts().map(DebuggerFacts::leaving).flatMap(DebuggerSentences::caller);
        from.map(Frame::citation).ifPresent(cited::add);
        String explanation = "It starts, prints no output of its own and exits with " + situation.status()
                + from.map(frame -> ", from " + DebuggerSentences.quoted(frame)).orElse("")
                + (evidence.debugged().main() == Main.NOT_ENTERED ? ", before its main function is entered" : "") + ".";
        Optional<Citation> service = evidence.service().filter(_ -> !situation.failing());
        if (service.isPresent()) {
            cited.addFirst(service.get());
            return RULING.likely(
                    explanation + " The image's distribution starts it as a service, which does not end of itself.",
                    cited,
                    fixes);
        }
        return situation.failing()
                ? RULING.likely(explanation, cited, fixes)
                : RULING.possible(explanation + " A silent job ends in the same way.", cited, List.of());
    }
}
