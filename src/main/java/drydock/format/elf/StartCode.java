package drydock.format.elf;

import drydock.format.elf.CodePointers.Loaded;
import drydock.format.elf.CodePointers.Pointer;
import java.util.Optional;
import net.fornwall.jelf.ElfSymbol;

/// Reads a program's first instructions for the address of the C-level main they hand to the C library.
final class StartCode {
    /// musl's `_start` goes through one or two small functions of its own first.
    private static final int STEPS = 3;

    private StartCode() {}

    /// The C-level main: by symbol, else from the entry point.
    static Optional<Long> main(ElfImage image) {
        return image.functions().stream()
                .filter(function -> ElfImage.name(function).equals("main"))
                .findFirst()
                .map(StartCode::value)
                .or(() -> FunctionEffect.decoder(image).flatMap(_ -> follow(image)));
    }

    private static Long value(ElfSymbol symbol) {
        return symbol.st_value;
    }

    private static Optional<Long> follow(ElfImage image) {
        long function = image.entry();
        for (int step = 0; step < STEPS; step++) {
            Loaded loaded = CodePointers.before(image, function);
            Optional<Long> main = loaded.pointers().stream()
                    .filter(pointer -> pointer.firstArgument(image))
                    .map(Pointer::target)
                    .reduce((_, last) -> last);
            if (main.isPresent()) {
                return main.map(address -> behindJump(image, address));
            }
            if (loaded.call().isEmpty() || !image.isCode(loaded.call().get())) {
                return Optional.empty();
            }
            function = loaded.call().get();
        }
        return Optional.empty();
    }

    /// Start code for AArch64 names main through a function that only jumps to it.
    private static long behindJump(ElfImage image, long address) {
        return FunctionEffect.decoder(image)
                .map(decoder -> decoder.decode(image.at(address, 16), 0, address))
                .filter(one -> one.kind() == Instruction.Kind.JUMP && image.isCode(one.target()))
                .map(Instruction::target)
                .orElse(address);
    }
}
