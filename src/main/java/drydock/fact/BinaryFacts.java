package drydock.fact;

import drydock.model.Citation;
import drydock.model.FileStat;
import java.util.List;
import java.util.Optional;

/// The program that finally runs, read without running it.
///
/// @param stat    mode, owner, size and time
/// @param sha256  64 hexadecimal digits, empty when not read in full
/// @param format  what kind of file it is
/// @param elf     present when format is ELF
/// @param entry   the application's own first file, where the program only starts it
/// @param strings some lines of text in it that look like the application's own, not its runtime's
public record BinaryFacts(
        FileStat stat,
        String owner,
        String sha256,
        Format format,
        Optional<Elf> elf,
        List<Citation> strings,
        Optional<Entry> entry,
        Citation citation)
        implements Fact {
    public BinaryFacts {
        strings = List.copyOf(strings);
    }

    /// A program that does not only start another.
    public BinaryFacts(
            FileStat stat,
            String owner,
            String sha256,
            Format format,
            Optional<Elf> elf,
            List<Citation> strings,
            Citation citation) {
        this(stat, owner, sha256, format, elf, strings, Optional.empty(), citation);
    }

    /// The application's own first file.
    ///
    /// @param sha256 64 hexadecimal digits, empty when not read in full
    public record Entry(FileStat stat, String sha256, Citation citation) {}

    /// What kind of file it is.
    public enum Format {
        ELF,
        SCRIPT,
        EMPTY,
        /// Starts like ELF, but its headers point past its end.
        TRUNCATED_ELF,
        WINDOWS,
        MACH_O,
        TEXT,
        ARCHIVE,
        UNKNOWN
    }

    /// @param architecture in the engine's words: amd64, arm64, 386 …
    /// @param language     C, Rust, Go … as far as it shows, else empty
    /// @param interpreter  the loader it names, empty when static
    /// @param main         the language's main function, where it was found
    public record Elf(
            String architecture,
            boolean stripped,
            boolean isStatic,
            String language,
            String interpreter,
            List<String> needed,
            String runpath,
            String buildId,
            Optional<MainFunction> main,
            Citation machine) {
        public Elf {
            needed = List.copyOf(needed);
        }
    }

    /// @param name of the symbol, or how it was found in a stripped file
    /// @param size bytes, 0 when unknown
    /// @param code instructions or bytes, for the reader
    public record MainFunction(String name, long address, long size, Shape shape, String code, Citation citation) {}

    /// What a function does, as far as its code shows.
    public enum Shape {
        /// It returns, without call, jump or system call: it does nothing but perhaps set a result.
        RETURNS_AT_ONCE,
        /// It jumps or calls: it does something.
        DOES_SOMETHING,
        UNKNOWN
    }
}
