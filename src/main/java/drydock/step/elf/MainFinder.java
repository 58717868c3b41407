package drydock.step.elf;

import drydock.fact.BinaryFacts.Shape;
import java.util.Optional;
import net.fornwall.jelf.ElfSymbol;

/// Finds the main function that a program's author wrote, also in a stripped file, and tells whether it does anything.
///
/// Rust and Go put a main of their runtime around it, which is as long in an empty program as in any other; so what
/// counts is the inner one. Where it can't be found nothing is said.
public final class MainFinder {
    private MainFinder() {}

    /// @param name how it is called, and how it was found where there is no symbol
    /// @param size bytes, 0 when no symbol tells
    /// @param code the instructions that decide, in hexadecimal
    public record Main(String name, long address, long size, Shape shape, String code) {}

    public static Optional<Main> find(ElfImage image, Language language) {
        return switch (language) {
            case RUST -> RustMain.find(image);
            case GO -> GoMain.find(image);
            case C, CPP, OTHER -> cMain(image);
        };
    }

    private static Optional<Main> cMain(ElfImage image) {
        Optional<ElfSymbol> symbol = image.functions().stream()
                .filter(function -> ElfImage.name(function).equals("main"))
                .findFirst();
        return symbol.map(function -> main(image, "main", function.st_value, function.st_size))
                .or(() -> StartCode.main(image)
                        .map(address -> main(image, "main (what the start code hands to the C library)", address, 0)));
    }

    static Main main(ElfImage image, String name, long address, long size) {
        Shapes.Reading reading = Shapes.at(image, address);
        return new Main(name, address, size, reading.shape(), reading.listing());
    }
}
