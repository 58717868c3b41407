package drydock.format.elf;

import drydock.fact.BinaryFacts.Shape;
import java.util.List;
import java.util.Optional;
import net.fornwall.jelf.ElfSymbol;

/// Finds the author's main function, also in a stripped file, and decides whether it does anything.
///
/// Rust and Go put a main of their runtime around it, which has the same length in an empty program. So only the inner
/// one counts. If it can't be found, there is no result.
public final class MainFinder {
    private static final String BEFORE_MAIN = " (but other code of the program runs before main)";

    /// Main by its symbol; D calls its own `_Dmain`.
    private static final List<String> SYMBOLS = List.of("_Dmain", "main");

    private MainFinder() {}

    /// @param name its name, and how it was found if there is no symbol
    /// @param size bytes, 0 when no symbol tells
    /// @param code the instructions that decide, in hexadecimal
    public record Main(String name, long address, long size, Shape shape, String code) {}

    public static Optional<Main> find(ElfImage image, BinaryLanguage language) {
        return switch (language) {
            case RUST -> RustMain.find(image).map(main -> besidesMain(main, ownConstructors(image, 1)));
            case GO -> GoMain.find(image).map(main -> besidesMain(main, GoMain.ownInit(image)));
            case C, CPP, OTHER -> cMain(image).map(main -> besidesMain(main, ownConstructors(image, 0)));
        };
    }

    /// A program that does its work before main is not empty, even if its main is.
    private static Main besidesMain(Main main, boolean work) {
        return work && main.shape() == Shape.RETURNS_AT_ONCE
                ? new Main(main.name(), main.address(), main.size(), Shape.UNKNOWN, main.code() + BEFORE_MAIN)
                : main;
    }

    /// @param runtime number of constructors of the language's runtime, without those of the C library
    private static boolean ownConstructors(ElfImage image, int runtime) {
        int library = CodePointers.isArm(image) ? 2 : 1;
        return image.constructors() - StreamInitialisers.count(image) > library + runtime;
    }

    private static Optional<Main> cMain(ElfImage image) {
        for (String name : SYMBOLS) {
            Optional<ElfSymbol> symbol = image.functions().stream()
                    .filter(function -> ElfImage.name(function).equals(name))
                    .findFirst();
            if (symbol.isPresent()) {
                return symbol.map(function -> main(image, name, function.st_value, function.st_size));
            }
        }
        return StartCode.main(image)
                .map(address -> main(image, "main (what the start code hands to the C library)", address, 0));
    }

    static Main main(ElfImage image, String name, long address, long size) {
        FunctionEffect.Reading reading = FunctionEffect.at(image, address);
        return new Main(name, address, size, reading.shape(), reading.listing());
    }
}
