package drydock.cause;

import drydock.fact.DebuggerFacts;
import drydock.fact.DebuggerFacts.Crash;
import drydock.fact.DebuggerFacts.Frame;
import drydock.fact.DebuggerFacts.Main;
import drydock.fact.DebuggerFacts.Unwritten;
import drydock.model.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds what the debugger saw of a made-up case, whose program enters main and leaves by itself.
public final class MadeUpDebugger {
    private Main main = Main.ENTERED;
    private boolean reproduced = true;
    private String signal = "";
    private String address = "";
    private boolean belowStack;
    private Optional<Unwritten> unwritten = Optional.empty();
    private final List<Frame> frames = new ArrayList<>();

    /// It ended otherwise than the container.
    public MadeUpDebugger notReproduced() {
        reproduced = false;
        return this;
    }

    public MadeUpDebugger main(Main entered) {
        main = entered;
        return this;
    }

    /// @param where the address that was touched, empty for signals that have none
    public MadeUpDebugger killedBy(String name, String where) {
        signal = name;
        address = where;
        return this;
    }

    /// The address is just below the stack.
    public MadeUpDebugger belowStack() {
        belowStack = true;
        return this;
    }

    /// A call on the stack at its end, the innermost first.
    public MadeUpDebugger in(String function, String place) {
        String text = "#" + frames.size() + " " + function + " " + place;
        frames.add(new Frame(function, place, "/app/server", Citation.line("debugger", 10 + frames.size(), text)));
        return this;
    }

    public MadeUpDebugger unwritten(String text) {
        unwritten = Optional.of(new Unwritten(text, Citation.line("debugger", 30, "unwritten: " + text.strip())));
        return this;
    }

    DebuggerFacts facts() {
        Optional<Crash> crash = signal.isEmpty()
                ? Optional.empty()
                : Optional.of(new Crash(
                        signal, address, "", belowStack, frames, Citation.line("debugger", 5, "received " + signal)));
        return new DebuggerFacts(
                "/app/server",
                main,
                Optional.of(Citation.line("debugger", 4, "main " + main)),
                crash,
                signal.isEmpty() ? frames : List.of(),
                unwritten,
                true,
                List.of(),
                reproduced,
                reproduced ? "" : "it has no network");
    }
}
