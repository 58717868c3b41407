package drydock.step.elf;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.format.elf.ElfImage;
import drydock.step.MachineTool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fornwall.jelf.ElfSymbol;
import org.junit.jupiter.api.Test;

/// The reader of ELF files against `readelf`, over real programs and libraries.
class ReadelfTest {
    private static final MachineTool READELF = new MachineTool("readelf", "binutils");
    private static final Map<String, String> MACHINES = Map.of(
            "Advanced Micro Devices X86-64", "amd64",
            "AArch64", "arm64",
            "Intel 80386", "386",
            "ARM", "arm",
            "RISC-V", "riscv64");

    private final List<String> differences = new ArrayList<>();
    private int symbols;

    @Test
    void readsFilesAsReadelfDoes() throws IOException, InterruptedException {
        List<Path> files = MachineBinaries.all();
        for (Path file : files) {
            ReadelfListing listing = ReadelfListing.of(
                    READELF.run(List.of("-W", "-h", "-l", "-S", "-d", "-n", "-s", file.toString()), file)
                            .text());
            ElfImage image = MachineBinaries.open(file);
            header(file, image, listing);
            dynamic(file, image, listing);
            symbols(file, image, listing);
        }
        assertThat(differences).isEmpty();
        assertThat(files.size()).as("files compared").isGreaterThanOrEqualTo(MachineBinaries.FEWEST);
        assertThat(symbols).as("symbols compared").isGreaterThan(10_000);
    }

    private void header(Path file, ElfImage image, ReadelfListing listing) {
        same(file, "architecture", image.architecture(), architecture(listing));
        same(file, "entry", "0x" + Long.toHexString(image.entry()), listing.after("Entry point address:"));
        same(file, "kind", image.kind(), listing.kind(image.kind()));
        same(file, "sections", image.sectionNames(), listing.sections());
        same(file, "stripped", image.stripped(), !listing.sections().contains(".symtab"));
        int word = listing.after("Class:").equals("ELF64") ? 8 : 4;
        long constructors = (listing.size(".init_array") + listing.size(".preinit_array")) / word;
        same(file, "constructors", (long) image.constructors(), constructors);
    }

    private static String architecture(ReadelfListing listing) {
        String machine = MACHINES.getOrDefault(listing.after("Machine:"), listing.after("Machine:"));
        boolean x32 = machine.equals("amd64") && listing.after("Class:").equals("ELF32");
        return x32 ? "amd64 (x32)" : machine;
    }

    private void dynamic(Path file, ElfImage image, ReadelfListing listing) {
        same(file, "interpreter", image.interpreter(), listing.bracketed("[Requesting program interpreter: "));
        same(file, "needed", image.needed(), listing.allBracketed("(NEEDED)"));
        List<String> path = listing.allBracketed("(RUNPATH)");
        List<String> older = listing.allBracketed("(RPATH)");
        same(file, "runpath", image.runpath(), String.join("", path.isEmpty() ? older : path));
        same(file, "build id", image.buildId(), listing.after("Build ID:").toLowerCase(Locale.ROOT));
    }

    private void symbols(Path file, ElfImage image, ReadelfListing listing) {
        List<String> functions = image.functions().stream()
                .map(symbol -> ReadelfListing.symbol(symbol.st_value, symbol.st_size, ElfImage.name(symbol)))
                .toList();
        same(file, "functions", functions, listing.functions());
        var table = image.elf().getDynamicSymbolTableSection();
        List<String> imported = new ArrayList<>();
        for (ElfSymbol symbol : table == null ? new ElfSymbol[0] : table.symbols) {
            imported.add(ElfImage.name(symbol));
        }
        same(file, "dynamic symbols", imported, listing.dynamicSymbols());
        symbols += functions.size() + imported.size();
    }

    private void same(Path file, String what, Object own, Object other) {
        if (!own.equals(other)) {
            differences.add(file + ": " + what + ": " + shortened(own) + ", by readelf " + shortened(other));
        }
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }
}
