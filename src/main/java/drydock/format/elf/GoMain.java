package drydock.format.elf;

import drydock.format.elf.MainFinder.Main;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fornwall.jelf.ElfSymbol;

/// Finds `main.main` of a Go program: by symbol, else in the table of functions that the Go runtime needs for its
/// own stack traces and that no stripping takes away.
///
/// Source of the table's layout: Go's `debug/gosym`, versions 1.2, 1.16, 1.18 and 1.20.
final class GoMain {
    private static final String NAME = "main.main";

    /// `main.init.0`, `main.init`, and functions of packages that are named by a host.
    private static final Pattern OWN_INIT =
            Pattern.compile("main\\.init(\\.\\d+)?|(?!golang\\.org/|vendor/)[^/.]+\\.[^/]+/.*\\.init(\\.\\d+)?");

    private static final int V116 = 0xfffffffa;
    private static final int V118 = 0xfffffff0;
    private static final int V120 = 0xfffffff1;
    private static final int HEADER = 8;

    private GoMain() {}

    static Optional<Main> find(ElfImage image) {
        Optional<ElfSymbol> symbol = image.functions().stream()
                .filter(function -> ElfImage.name(function).equals(NAME))
                .findFirst();
        if (symbol.isPresent()) {
            return symbol.map(main -> MainFinder.main(image, NAME, main.st_value, main.st_size));
        }
        try {
            return Optional.ofNullable(functions(image).get(NAME))
                    .map(address -> MainFinder.main(image, NAME + " (from the runtime's function table)", address, 0));
        } catch (ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /// Whether packages of the program's own, or of others than Go's, may do work before main.
    static boolean ownInit(ElfImage image) {
        try {
            return functions(image).keySet().stream()
                    .anyMatch(name -> OWN_INIT.matcher(name).matches());
        } catch (ArrayIndexOutOfBoundsException e) {
            return true;
        }
    }

    /// Functions by name, with their addresses.
    private static Map<String, Long> functions(ElfImage image) {
        return image.section(".gopclntab")
                .or(() -> image.section(".data.rel.ro.gopclntab"))
                .map(table -> functions(image, table.bytes()))
                .orElse(Map.of());
    }

    private static Map<String, Long> functions(ElfImage image, byte[] table) {
        int magic = LittleEndian.int32(table, 0);
        if (!image.little() || (magic != V116 && magic != V118 && magic != V120)) {
            return Map.of();
        }
        boolean relative = magic != V116;
        int word = table[7];
        int count = Math.min((int) number(table, 0, word), table.length);
        long text = relative ? textStart(image, number(table, 2, word)) : 0;
        int first = relative ? 3 : 2;
        int names = (int) number(table, first, word);
        int functab = (int) number(table, first + 4, word);
        int width = relative ? 4 : word;
        Map<String, Long> found = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int at = functab + i * 2 * width;
            int function = functab + (int) LittleEndian.number(table, at + width, width);
            int name = names + LittleEndian.int32(table, function + width);
            found.put(LittleEndian.text(table, name), text + LittleEndian.number(table, at, width));
        }
        return found;
    }

    private static long number(byte[] table, int index, int word) {
        return LittleEndian.number(table, HEADER + index * word, word);
    }

    /// Programs linked as position-independent leave it to the loader.
    private static long textStart(ElfImage image, long stored) {
        return stored != 0
                ? stored
                : image.section(".text").map(ElfImage.Part::address).orElse(0L);
    }
}
