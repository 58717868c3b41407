package drydock.fact;

import drydock.model.Citation;
import java.util.List;
import java.util.Optional;

/// The way from the container's start command to the program that does the work, read from files.
///
/// @param links   in order: entrypoint, interpreter wrappers, scripts, the program
/// @param program index in links of the program that finally runs, or the last one found; -1 when there are no links
/// @param requires the version of its runtime that the program's project declares
/// @param service  the line with the unit or init script by which the image's distribution starts a program of the
/// chain
///                 as a service; looked for where the container ended with status 0
public record StartChain(
        List<Link> links, int program, Optional<RuntimeRequirement> requires, Optional<Citation> service)
        implements Fact {
    public StartChain {
        links = List.copyOf(links);
    }

    public StartChain(List<Link> links, int program) {
        this(links, program, Optional.empty(), Optional.empty());
    }

    /// A declaration such as `engines` in package.json.
    ///
    /// @param runtime such as `node`
    /// @param range   as declared, such as `>=20`
    /// @param file    that declares it
    public record RuntimeRequirement(String runtime, String range, String file, Citation citation) {}

    /// The link that finally runs.
    public Optional<Link> finalProgram() {
        return program < 0 ? Optional.empty() : Optional.of(links.get(program));
    }

    /// Whether a script, or a command given to a shell, starts no other program and so is the program itself.
    public boolean scriptAlone() {
        return finalProgram()
                .filter(link -> link.kind() == Kind.SCRIPT || link.kind() == Kind.SHELL_COMMAND)
                .isPresent();
    }

    /// Scripts of the chain.
    public List<Link> scripts() {
        return links.stream().filter(link -> link.kind() == Kind.SCRIPT).toList();
    }

    /// One program or script of the chain.
    ///
    /// @param argv      its words as far as known, the first as written
    /// @param path      resolved absolute path, links followed; as written when nothing was found
    /// @param presence  whether it exists and may be executed by the container's user
    /// @param interpreter of a script (from `#!`, or the shell that was given it) or ELF program; empty for none
    /// @param interpreterPresence whether the interpreter exists; FOUND when there is none
    /// @param handsOver how it starts the next link
    /// @param lines     of a script: its text
    public record Link(
            Kind kind,
            List<String> argv,
            String path,
            Presence presence,
            String interpreter,
            Presence interpreterPresence,
            HandsOver handsOver,
            List<ScriptLine> lines,
            List<Citation> oddities,
            Citation citation) {
        public Link {
            argv = List.copyOf(argv);
            lines = List.copyOf(lines);
            oddities = List.copyOf(oddities);
        }
    }

    /// A line of a script with its place in the evidence.
    public record ScriptLine(int number, String text, Citation citation) {}

    /// The kind of a link.
    public enum Kind {
        /// An ELF file.
        BINARY,
        /// A text file with an interpreter.
        SCRIPT,
        /// A command given to a shell with -c.
        SHELL_COMMAND,
        /// A file of the interpreter's language: `python app.py`, `java -jar x.jar`.
        PROGRAM_FILE,
        /// Neither ELF nor a script: empty, a text, another system's program.
        OTHER,
        /// It does not exist or can't be read.
        UNKNOWN
    }

    /// Whether a file can be used by the container's user.
    public enum Presence {
        FOUND,
        MISSING,
        DIRECTORY,
        NOT_EXECUTABLE,
        /// The user may not enter a directory of its path.
        UNREACHABLE
    }

    /// How control passes to the next link.
    public enum HandsOver {
        /// Replaces itself.
        EXEC,
        /// Starts it as a child and waits.
        CHILD,
        /// Starts it with `&`.
        BACKGROUND,
        /// Ends without starting anything.
        NEVER,
        /// It is the last one.
        LAST,
        UNKNOWN
    }
}
