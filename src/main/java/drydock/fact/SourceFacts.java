package drydock.fact;

import drydock.model.Citation;
import java.util.List;
import java.util.Optional;

/// What the program's source folder says.
///
/// @param entry   the file that holds the program's main, where one was found
/// @param prints  what that file prints, in its order
/// @param traps   what in Dockerfile and entrypoint is known to go wrong
/// @param related the files that matter, main file first
public record SourceFacts(
        String folder, Optional<Entry> entry, List<Printed> prints, List<Trap> traps, List<Related> related)
        implements Fact {
    public SourceFacts {
        prints = List.copyOf(prints);
        traps = List.copyOf(traps);
        related = List.copyOf(related);
    }

    /// What it prints whenever it runs, whatever happens.
    public List<Printed> always() {
        return prints.stream().filter(Printed::always).toList();
    }

    public Optional<Trap> trap(TrapKind kind) {
        return traps.stream().filter(trap -> trap.kind() == kind).findFirst();
    }

    /// The file with the program's main.
    ///
    /// @param line of its main, 0 where the language has none
    /// @param sure it belongs to this very program by name, and not only by convention
    public record Entry(String file, int line, String language, boolean sure, Citation citation) {}

    /// Something the source prints.
    ///
    /// @param text   placeholders stand as `{}`
    /// @param always no condition stands before it
    public record Printed(
            String file, int line, String text, boolean always, Known inLog, Known inProgram, Citation citation) {}

    /// What is known to go wrong.
    ///
    /// @param text  of the line
    /// @param words what is wrong with it
    public record Trap(TrapKind kind, String file, int line, String text, String words, Citation citation) {}

    /// @param role in words, such as `Dockerfile`
    public record Related(String role, String file) {}

    /// An answer that may be lacking.
    public enum Known {
        YES,
        NO,
        UNKNOWN
    }

    /// What can be wrong with a Dockerfile or an entrypoint script.
    public enum TrapKind {
        /// A placeholder is built first, and nothing makes the real source newer.
        DUMMY_MAIN,
        /// ENTRYPOINT is one line for a shell: arguments and CMD are ignored.
        SHELL_FORM,
        /// The script starts the program as a child.
        NO_EXEC,
        /// Lines end in CR LF.
        CRLF,
        /// Copied without execute permission.
        NOT_EXECUTABLE,
        /// Built for one fixed machine, and not for the engine's.
        WRONG_PLATFORM,
        /// Built against one C library and shipped with another.
        OTHER_LIBC
    }
}
