package drydock.cause.output;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.UnflushedOutput;
import drydock.fact.DebuggerFacts;
import drydock.fact.DebuggerFacts.Frame;
import drydock.fact.LogFacts.Line;
import drydock.fact.TerminalFacts;
import drydock.fact.TerminalFacts.Way;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import drydock.step.run.DebuggerSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program printed into a buffer and ended without flushing it.
public final class OutputLostInBuffer implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("output-lost-in-buffer");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        if (situation.steady()) {
            return RULING.ruledOut("The container is running.", situation.state());
        }
        UnflushedOutput lost = evidence.lost();
        if (!lost.isEmpty()) {
            return accuse(evidence, lost);
        }
        Optional<DebuggerFacts> debugged = evidence.debugged().facts().filter(DebuggerFacts::bufferRead);
        Optional<TerminalFacts> compared = evidence.get(TerminalFacts.class).filter(TerminalFacts::reproduced);
        if (debugged.isPresent()) {
            Citation looked = debugged.get()
                    .unwritten()
                    .map(DebuggerFacts.Unwritten::citation)
                    .orElse(Citation.field("debugger", "nothing in the buffer of stdout"));
            return RULING.ruledOut("The buffer of stdout was empty when it ended.", looked);
        } else if (compared.isPresent()) {
            return RULING.ruledOut(
                    "It prints the same on a terminal or unbuffered as into a pipe.",
                    Citation.field("terminal", compared.get().status()));
        }
        return RULING.notChecked("The runs in a debugger and on a terminal are missing or gave no result.");
    }

    private static Verdict accuse(Evidence evidence, UnflushedOutput lost) {
        Line last = lost.lines().getLast();
        List<Citation> cited = new ArrayList<>();
        cited.add(last.citation());
        Optional<Frame> leaves =
                evidence.debugged().facts().map(DebuggerFacts::leaving).flatMap(DebuggerSentences::caller);
        leaves.map(Frame::citation).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        String text = last.text().length() > 200 ? last.text().substring(0, 200) + "…" : last.text();
        String explanation = "The program prints `" + text + "`" + others(lost) + ", but " + how(evidence, lost) + ".";
        if (!evidence.situation().failing()) {
            return RULING.possible(explanation, cited, List.of());
        }
        return RULING.agreed(lost.surely(), explanation, cited, fixes(evidence, leaves));
    }

    private static String others(UnflushedOutput lost) {
        int more = lost.lines().size() - 1;
        return more == 0 ? "" : " and " + more + (more == 1 ? " line" : " lines") + " before it";
    }

    private static String how(Evidence evidence, UnflushedOutput lost) {
        if (evidence.debugged().unwritten().isPresent()) {
            return "ends while it is still in the buffer of stdout, so it never reaches the container's log";
        }
        return lost.surely()
                ? "this appears only when its output is unbuffered; into a pipe it is lost in a buffer"
                : "this appears only on a terminal; into the engine's pipe it stays in a buffer or is never written";
    }

    private static List<Fix> fixes(Evidence evidence, Optional<Frame> leaves) {
        boolean python = evidence.get(TerminalFacts.class)
                .filter(facts -> facts.way() == Way.UNBUFFERED)
                .isPresent();
        if (python) {
            return List.of(
                    Fix.of(
                            FixPlace.IMAGE_BUILD,
                            "Turn off Python's buffering in the Dockerfile.",
                            "diff",
                            "+ENV PYTHONUNBUFFERED=1"),
                    Fix.of(
                            FixPlace.PROGRAM,
                            "Exit with `sys.exit` in the program, not with `os._exit` or a signal, or print"
                                    + " important messages with `print(…, flush=True)`."));
        }
        String where =
                leaves.map(frame -> " in " + DebuggerSentences.quoted(frame)).orElse("");
        return List.of(
                Fix.of(
                        FixPlace.PROGRAM,
                        "Flush the output before the program exits" + where + ": call `fflush(stdout)` before `_exit`,"
                                + " `abort` or a signal, or call `exit`, which flushes."),
                Fix.of(
                        FixPlace.PROGRAM,
                        "Avoid the buffer: report errors on stderr, or call `setvbuf(stdout, NULL, _IOLBF, 0)` at the"
                                + " start of main."),
                Fix.of("Read the lost text first: it is likely to give the reason for the end."));
    }
}
