package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.DebuggerFacts;
import drydock.fact.DebuggerFacts.Crash;
import drydock.fact.DebuggerFacts.Frame;
import drydock.fact.DebuggerFacts.Main;
import drydock.fact.DebuggerFacts.Unwritten;
import drydock.model.Citation;
import drydock.step.run.DebuggerSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The debugger's facts. They settle a cause only if the debugged run ended like the container.
public final class DebuggerReading {
    private static final int FRAMES = 3;

    private final Optional<DebuggerFacts> facts;

    private DebuggerReading(Optional<DebuggerFacts> facts) {
        this.facts = facts;
    }

    public static DebuggerReading of(Evidence evidence) {
        return new DebuggerReading(evidence.get(DebuggerFacts.class).filter(DebuggerFacts::reproduced));
    }

    public Optional<DebuggerFacts> facts() {
        return facts;
    }

    public Main main() {
        return facts.map(DebuggerFacts::main).orElse(Main.UNKNOWN);
    }

    public Optional<Crash> crash() {
        return facts.flatMap(DebuggerFacts::crash);
    }

    public Optional<Crash> crash(String signal) {
        return crash().filter(crash -> crash.signal().equals(signal));
    }

    /// A fatal signal before main was entered.
    public Optional<Crash> beforeMain() {
        return main() == Main.NOT_ENTERED ? crash() : Optional.empty();
    }

    /// Cites the progress, the signal and the innermost calls.
    public List<Citation> cite(Crash crash) {
        List<Citation> cited = new ArrayList<>(List.of(crash.citation()));
        Optional<Frame> own = own(crash);
        crash.frames().stream()
                .takeWhile(frame -> own.filter(frame::equals).isEmpty())
                .filter(DebuggerSentences::named)
                .limit(FRAMES)
                .map(Frame::citation)
                .forEach(cited::add);
        own.map(Frame::citation).filter(one -> !cited.contains(one)).ifPresent(cited::add);
        facts.flatMap(DebuggerFacts::entry).ifPresent(cited::add);
        return cited;
    }

    /// The innermost call of code that is not the C library's.
    public Optional<Frame> own(Crash crash) {
        return DebuggerSentences.caller(crash.frames());
    }

    /// The last line that stayed in a buffer, and the whole content of the buffer.
    public Optional<Unwritten> unwritten() {
        return facts.flatMap(DebuggerFacts::unwritten);
    }
}
