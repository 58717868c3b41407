package drydock.cause;

import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Elf;
import drydock.fact.BinaryFacts.Format;
import drydock.fact.BinaryFacts.MainFunction;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.LibraryFacts;
import drydock.fact.LibraryFacts.Library;
import drydock.fact.LibraryFacts.Missing;
import drydock.fact.LibraryFacts.Unresolved;
import drydock.model.Citation;
import drydock.model.FileStat;
import java.util.List;
import java.util.Optional;

/// What is read of the program of a made-up case, `/app/server`.
public final class MadeUpProgram {
    private static final String LOADER = "/lib64/ld-linux-x86-64.so.2";

    private MadeUpProgram() {}

    /// A file of this format that is no ELF program.
    public static BinaryFacts file(Format format) {
        return binary(format, Optional.empty());
    }

    public static BinaryFacts builtFor(String architecture) {
        return binary(Format.ELF, Optional.of(elf(architecture, "Go", Optional.empty())));
    }

    /// Built for the engine's machine, with this main function.
    public static BinaryFacts main(String language, Shape shape) {
        MainFunction main = new MainFunction(
                "server::main", 0x1000, 1, shape, "ret", Citation.line("binary", 9, "server::main 1 byte: ret"));
        return binary(Format.ELF, Optional.of(elf("amd64", language, Optional.of(main))));
    }

    private static BinaryFacts binary(Format format, Optional<Elf> elf) {
        FileStat stat = new FileStat("/app/server", FileStat.Type.FILE, 0755, 0, 0, 400_000, MadeUpContainer.START, "");
        Citation citation = Citation.line("binary", 1, "/app/server " + format);
        return new BinaryFacts(stat, "root", "", format, elf, List.of(), citation);
    }

    private static Elf elf(String architecture, String language, Optional<MainFunction> main) {
        return new Elf(
                architecture,
                false,
                false,
                language,
                LOADER,
                List.of("libc.so.6"),
                "",
                "",
                main,
                Citation.line("binary", 3, "machine " + architecture));
    }

    /// The loader finds all it needs.
    public static LibraryFacts libraries() {
        return new LibraryFacts(LOADER, List.of(libc()), List.of(), List.of(), false);
    }

    public static LibraryFacts withoutLibrary(String name) {
        Missing missing = new Missing(name, "/app/server", Citation.line("ldd", 4, name + " => not found"));
        return new LibraryFacts(LOADER, List.of(libc()), List.of(missing), List.of(), false);
    }

    /// @param version whether it is a symbol version, which the loader checks before the program starts
    public static LibraryFacts withoutSymbol(String symbol, boolean version) {
        Unresolved unresolved = new Unresolved(
                symbol, "libc.so.6", "/app/server", version, Citation.line("ldd", 5, symbol + " not found"));
        return new LibraryFacts(LOADER, List.of(libc()), List.of(), List.of(unresolved), false);
    }

    private static Library libc() {
        return new Library("libc.so.6", "/lib/libc.so.6", Citation.line("ldd", 2, "libc.so.6 => /lib/libc.so.6"));
    }
}
