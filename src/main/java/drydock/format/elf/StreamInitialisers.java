package drydock.format.elf;

import java.util.Optional;
import java.util.Set;
import net.fornwall.jelf.ElfRelocationAddend;
import net.fornwall.jelf.ElfRelocationAddendSection;
import net.fornwall.jelf.ElfSymbolTableSection;

/// Functions that run before main only because a C++ file includes `<iostream>`: they set up the library's streams and
/// register that for the end, and do nothing of the program's own.
///
/// Known by what they call: nothing but the streams' constructor and `__cxa_atexit`. Up to GCC 12 each file that
/// includes the header has one; later the library has it.
public final class StreamInitialisers {
    private static final Set<String> HARMLESS = Set.of(
            "_ZNSt8ios_base4InitC1Ev",
            "_ZNSt8ios_base4InitC2Ev",
            "_ZNSt3__18ios_base4InitC1Ev",
            "__cxa_atexit",
            "atexit");
    private static final int MOST = 60;
    private static final int BYTES = 512;
    private static final int DEPTH = 2;
    private static final int WORD = 8;

    private final ElfImage image;

    public StreamInitialisers(ElfImage image) {
        this.image = image;
    }

    /// How many there are; 0 for machines whose calls are not read here.
    static int count(ElfImage image) {
        if (!image.architecture().equals("amd64")) {
            return 0;
        }
        StreamInitialisers reader = new StreamInitialisers(image);
        return image.section(".init_array").map(reader::among).orElse(0);
    }

    private int among(ElfImage.Part array) {
        int found = 0;
        for (int at = 0; at + WORD <= array.bytes().length; at += WORD) {
            Optional<Long> function = OffsetTable.value(image, array.address() + at);
            found += function.filter(address -> calls(address, 0) > 0).isPresent() ? 1 : 0;
        }
        return found;
    }

    /// How many calls a function makes, all of them harmless; negative when one is not, or it can't be read.
    private int calls(long function, int depth) {
        byte[] code = image.at(function, BYTES);
        Amd64 decoder = new Amd64();
        int calls = 0;
        int at = 0;
        for (int count = 0; count < MOST && at < code.length; count++) {
            Instruction one = decoder.decode(code, at, function + at);
            int made = switch (one.kind()) {
                case QUIET, RETURN -> 0;
                case JUMP -> called(one.target(), depth);
                case ACTS -> one.text().endsWith("branch") ? 0 : called(one.target(), depth);
                case UNKNOWN -> -1;
            };
            if (made < 0) {
                return -1;
            }
            calls += made;
            if (one.kind() == Instruction.Kind.RETURN || one.kind() == Instruction.Kind.JUMP) {
                return calls;
            }
            at += one.length();
        }
        return -1;
    }

    private int called(long target, int depth) {
        if (!image.isCode(target)) {
            return -1;
        }
        Optional<String> imported = imported(target);
        if (imported.isPresent()) {
            return HARMLESS.contains(imported.get()) ? 1 : -1;
        }
        return depth < DEPTH ? calls(target, depth + 1) : -1;
    }

    /// The function behind a piece of code that only jumps through a slot: `jmp *slot(%rip)`, also after `endbr64`.
    public Optional<String> imported(long stub) {
        byte[] code = image.at(stub, 16);
        int at = code.length > 4 && (code[0] & 0xff) == 0xf3 && code[1] == 0x0f ? 4 : 0;
        at += code.length > at && (code[at] & 0xff) == 0xf2 ? 1 : 0;
        boolean jumps = code.length >= at + 6 && (code[at] & 0xff) == 0xff && code[at + 1] == 0x25;
        return jumps ? symbol(stub + at + 6 + LittleEndian.int32(code, at + 2)) : Optional.empty();
    }

    private Optional<String> symbol(long slot) {
        try {
            ElfSymbolTableSection table = image.elf().getDynamicSymbolTableSection();
            for (ElfRelocationAddendSection section : image.elf().sectionsOfType(ElfRelocationAddendSection.class)) {
                for (ElfRelocationAddend relocation : section.relocations) {
                    if (relocation.r_offset == slot && table != null) {
                        return Optional.of(ElfImage.name(table.symbols[relocation.getSymbolIndex()]));
                    }
                }
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
