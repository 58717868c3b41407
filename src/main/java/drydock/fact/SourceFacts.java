package drydock.fact;

import drydock.model.Citation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The facts from the program's source folder.
///
/// @param entry   the file with the program's main, if one was found
/// @param prints  the lines that this file prints, in its order
/// @param traps   known mistakes in Dockerfile and entrypoint
/// @param related the files that matter, main file first
/// @param texts   lines of the Dockerfile and the compose file, by path; secrets in them are masked
/// @param frames  what the source says at the lines that the last stack trace names, innermost first
public record SourceFacts(
        String folder,
        Optional<Entry> entry,
        List<Printed> prints,
        List<Trap> traps,
        List<Related> related,
        Map<String, List<String>> texts,
        List<Frame> frames)
        implements Fact {
    public SourceFacts {
        texts = Map.copyOf(texts);
        frames = List.copyOf(frames);
        prints = List.copyOf(prints);
        traps = List.copyOf(traps);
        related = List.copyOf(related);
    }

    /// Path and lines of the first file with this role, if its text is known.
    public Optional<Map.Entry<String, List<String>>> text(Role role) {
        return related.stream()
                .filter(one -> one.role() == role)
                .flatMap(one ->
                        texts.entrySet().stream().filter(entry -> entry.getKey().equals(one.file())))
                .findFirst();
    }

    /// The lines that it prints in every run.
    public List<Printed> always() {
        return prints.stream().filter(Printed::always).toList();
    }

    public Optional<Trap> trap(TrapKind kind) {
        return traps.stream().filter(trap -> trap.kind() == kind).findFirst();
    }

    /// The file with the program's main.
    ///
    /// @param line of its main, 0 if the language has none
    /// @param sure it belongs to this program by name and not only by convention
    public record Entry(String file, int line, String language, boolean sure, Citation citation) {}

    /// A line that the source prints.
    ///
    /// @param text   with `{}` for placeholders
    /// @param always whether it is printed unconditionally
    public record Printed(
            String file, int line, String text, boolean always, Known inLog, Known inProgram, Citation citation) {}

    /// A known mistake.
    ///
    /// @param text  of the line
    /// @param words the problem
    public record Trap(TrapKind kind, String file, int line, String text, String words, Citation citation) {}

    /// A line of the source that a stack trace names.
    public record Frame(String file, int line, String text, Citation citation) {}

    /// A file of the source folder that matters.
    public record Related(Role role, String file) {}

    /// What a related file is.
    public enum Role {
        MAIN("Main source file"),
        DOCKERFILE("Dockerfile"),
        ENTRYPOINT_SCRIPT("Entrypoint script"),
        COMPOSE_FILE("Compose file");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// An answer that may be missing.
    public enum Known {
        YES,
        NO,
        UNKNOWN
    }

    /// The known mistakes in a Dockerfile or an entrypoint script.
    public enum TrapKind {
        /// A placeholder is built first, and the real source is not newer than its build.
        DUMMY_MAIN,
        /// ENTRYPOINT is one line for a shell: arguments and CMD are ignored.
        SHELL_FORM,
        /// The script starts the program as a child.
        NO_EXEC,
        /// Lines end in CR LF.
        CRLF,
        /// Copied without execute permission.
        NOT_EXECUTABLE,
        /// Built for one fixed architecture, not for the engine's.
        WRONG_PLATFORM,
        /// Built against one C library and shipped with another.
        OTHER_LIBC
    }
}
