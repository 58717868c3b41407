package drydock.format.elf;

import drydock.format.elf.MainFinder.Main;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fornwall.jelf.ElfSymbol;

/// Finds `<crate>::main` of a Rust program.
///
/// By symbol if there is one. Else from the C-level main that rustc writes: it hands one code pointer to
/// `std::rt::lang_start`, and that is the program's main. If link-time optimisation has inlined `lang_start`,
/// the pointer goes to `__rust_begin_short_backtrace`, which is never inlined and only calls its first argument.
final class RustMain {
    /// `_ZN5crate4main17h0123456789abcdefE`
    private static final Pattern LEGACY = Pattern.compile("_ZN(\\d+)(\\w+?)4main17h[0-9a-f]{16}E");

    /// `_RNvCs1234_5crate4main`
    private static final Pattern V0 = Pattern.compile("_RNvC(?:s[0-9A-Za-z]*_)?(\\d+)_?(\\w+?)4main");

    /// Functions that only call their first argument.
    private static final List<byte[]> CALLS_ITS_ARGUMENT = List.of(
            new byte[] {0x50, (byte) 0xff, (byte) 0xd7, 0x58, (byte) 0xc3},
            new byte[] {0x50, (byte) 0xff, (byte) 0xd7, 0x59, (byte) 0xc3},
            new byte[] {0x55, 0x48, (byte) 0x89, (byte) 0xe5, (byte) 0xff, (byte) 0xd7, 0x5d, (byte) 0xc3});

    private static final int SHIM = 128;
    private static final int INLINED_MAIN = 16_384;

    private RustMain() {}

    static Optional<Main> find(ElfImage image) {
        return bySymbol(image).or(() -> byStartCode(image));
    }

    /// The crate whose main a symbol is.
    static Optional<String> crate(String symbol) {
        for (Pattern pattern : List.of(LEGACY, V0)) {
            Matcher matcher = pattern.matcher(symbol);
            if (matcher.matches()
                    && matcher.group(1).equals("" + matcher.group(2).length())) {
                return Optional.of(matcher.group(2));
            }
        }
        return Optional.empty();
    }

    private static Optional<Main> bySymbol(ElfImage image) {
        List<ElfSymbol> mains = image.functions().stream()
                .filter(function -> crate(ElfImage.name(function)).isPresent())
                .toList();
        if (mains.size() != 1) {
            return Optional.empty();
        }
        ElfSymbol main = mains.getFirst();
        String name = crate(ElfImage.name(main)).orElse("") + "::main";
        return Optional.of(MainFinder.main(image, name, main.st_value, main.st_size));
    }

    private static Optional<Main> byStartCode(ElfImage image) {
        Optional<Long> outer = StartCode.main(image);
        if (outer.isEmpty()) {
            return Optional.empty();
        }
        List<Long> handed = CodePointers.before(image, outer.get()).pointers().stream()
                .map(CodePointers.Pointer::target)
                .distinct()
                .toList();
        boolean shim = handed.size() == 1 && callsOnceAndReturns(image, outer.get());
        Optional<Long> inner = shim ? Optional.of(handed.getFirst()) : inlined(image, outer.get());
        return inner.map(
                address -> MainFinder.main(image, "main (what the start code hands to Rust's runtime)", address, 0));
    }

    /// The C-level main of a build where `lang_start` is not inlined: a few moves, one call, and back.
    private static boolean callsOnceAndReturns(ElfImage image, long outer) {
        byte[] code = image.at(outer, SHIM);
        boolean called = false;
        int at = 0;
        while (at < code.length) {
            Instruction one = FunctionEffect.decoder(image).orElseThrow().decode(code, at, outer + at);
            at += one.length();
            switch (one.kind()) {
                case RETURN -> {
                    return called;
                }
                case JUMP -> {
                    return !called;
                }
                case ACTS -> {
                    if (called) {
                        return false;
                    }
                    called = true;
                }
                case UNKNOWN -> {
                    return false;
                }
                case QUIET -> {
                    // registers and stack
                }
            }
        }
        return false;
    }

    /// `lea X(%rip),%rdi; call Y`, or `mov $X,%edi; call Y` in code that is not position-independent, where Y only
    /// calls what it is given.
    private static Optional<Long> inlined(ElfImage image, long outer) {
        if (CodePointers.isArm(image)) {
            return Optional.empty();
        }
        byte[] code = image.at(outer, INLINED_MAIN);
        for (int at = 0; at + 12 <= code.length; at++) {
            boolean lea = code[at] == 0x48 && (code[at + 1] & 0xff) == 0x8d && code[at + 2] == 0x3d;
            boolean mov = (code[at] & 0xff) == 0xbf;
            int call = at + (lea ? 7 : 5);
            if ((lea || mov) && (code[call] & 0xff) == 0xe8) {
                long target = lea ? outer + call + LittleEndian.int32(code, at + 3) : LittleEndian.int32(code, at + 1);
                long callee = outer + call + 5 + LittleEndian.int32(code, call + 1);
                if (image.isCode(target) && callsItsArgument(image, callee)) {
                    return Optional.of(target);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean callsItsArgument(ElfImage image, long address) {
        byte[] code = image.at(address, 16);
        return CALLS_ITS_ARGUMENT.stream().anyMatch(pattern -> LittleEndian.find(code, pattern, 0) == 0);
    }
}
