package drydock.fact;

import drydock.model.Citation;
import java.util.List;
import java.util.Optional;

/// The debugger's facts about the program, run again in a temporary container.
///
/// @param program    path of the executed file
/// @param main       whether the language's main function was entered
/// @param entry      cites how that was seen; empty when it can't be told
/// @param crash      the signal that ended it; empty when it exited by itself
/// @param leaving    the calls on the stack when it exited by itself, the innermost first
/// @param unwritten  text in the C library's buffer of stdout at the end; empty when there was none
/// @param bufferRead whether that buffer could be read; not possible with every C library
/// @param lookups    environment variables that it looked up after main was entered, in order
/// @param reproduced whether it ended like the container; only then it settles a cause
/// @param isolation  why it may differ, empty when reproduced
public record DebuggerFacts(
        String program,
        Main main,
        Optional<Citation> entry,
        Optional<Crash> crash,
        List<Frame> leaving,
        Optional<Unwritten> unwritten,
        boolean bufferRead,
        List<Lookup> lookups,
        boolean reproduced,
        String isolation)
        implements Fact {
    public DebuggerFacts {
        leaving = List.copyOf(leaving);
        lookups = List.copyOf(lookups);
    }

    /// Whether main was entered.
    public enum Main {
        ENTERED,
        NOT_ENTERED,
        /// It could not be found, or its start was not seen.
        UNKNOWN
    }

    /// A fatal signal.
    ///
    /// @param signal  such as `SIGSEGV`
    /// @param address the accessed address, such as `0x10`; empty for signals that have none
    /// @param mapping what is mapped there: a file, `[heap]`, `[stack]`; empty for nothing
    /// @param belowStack whether the address is where a stack that is used up is touched next
    /// @param frames  the calls that led there, the innermost first
    public record Crash(
            String signal, String address, String mapping, boolean belowStack, List<Frame> frames, Citation citation) {
        public Crash {
            frames = List.copyOf(frames);
        }
    }

    /// One call on the stack.
    ///
    /// @param function name, or `??` where there is no symbol
    /// @param place    source file and line where they are known
    /// @param file     the library or program its code is from, empty when not known
    public record Frame(String function, String place, String file, Citation citation) {}

    /// Text that stayed in a buffer and was never written.
    ///
    /// @param text at most its last 4000 characters
    public record Unwritten(String text, Citation citation) {}

    /// A variable that was looked up.
    ///
    /// @param caller the program or library that looked it up, empty when not known
    public record Lookup(String name, Answer answer, String caller, Citation citation) {}

    /// The result of a look-up.
    public enum Answer {
        UNSET,
        EMPTY,
        SET,
        /// It did not return, or that was not seen.
        UNKNOWN
    }
}
