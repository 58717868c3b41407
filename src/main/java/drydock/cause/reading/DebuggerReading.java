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

/// What the debugger saw, as far as it may be believed: it settles something only if it ended as the container does.
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

    /// A fatal signal while main had not been entered.
    public Optional<Crash> beforeMain() {
        return main() == Main.NOT_ENTERED ? crash() : Optional.empty();
    }

    /// Cites how far it came, the signal and the innermost calls.
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

    /// The last line that was printed into a buffer and never written, and all that stood there.
    public Optional<Unwritten> unwritten() {
        return facts.flatMap(DebuggerFacts::unwritten);
    }
}
