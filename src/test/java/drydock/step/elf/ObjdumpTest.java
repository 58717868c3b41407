package drydock.step.elf;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.format.elf.Amd64;
import drydock.format.elf.ElfImage;
import drydock.format.elf.Instruction;
import drydock.format.elf.Instruction.Kind;
import drydock.format.elf.StreamInitialisers;
import drydock.step.MachineTool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The reader of x86-64 instructions against `objdump -d`, over real programs and libraries.
class ObjdumpTest {
    private static final MachineTool OBJDUMP = new MachineTool("objdump", "binutils");
    private static final Pattern STUB = Pattern.compile("([0-9a-f]+) <([A-Za-z_]\\w*)(?:@[\\w.]+)?@plt>:");
    private static final int MOST_PER_FILE = 2_000;
    private static final int FEWEST_INSTRUCTIONS = 100_000;
    private static final int FEWEST_STUBS = 5_000;

    private final List<String> differences = new ArrayList<>();
    private int files;
    private int known;

    @Test
    void readsInstructionsAsObjdumpDoes() throws IOException {
        for (Path file : MachineBinaries.all()) {
            ElfImage image = MachineBinaries.open(file);
            if (image.architecture().equals("amd64") && !image.code().isEmpty()) {
                compare(file, image);
                files++;
            }
        }
        assertThat(differences).isEmpty();
        assertThat(files).as("files compared").isGreaterThanOrEqualTo(MachineBinaries.FEWEST);
        assertThat(known).as("instructions that are known").isGreaterThan(FEWEST_INSTRUCTIONS);
    }

    @Test
    void findsTheImportedFunctionBehindAStubAsObjdumpDoes() throws IOException {
        List<Path> all = MachineBinaries.all();
        for (Path file : all) {
            ElfImage image = MachineBinaries.open(file);
            if (image.architecture().equals("amd64") && !image.code().isEmpty()) {
                stubs(file, image);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(known).as("stubs compared").isGreaterThan(FEWEST_STUBS);
    }

    private void stubs(Path file, ElfImage image) throws IOException {
        StreamInitialisers reader = new StreamInitialisers(image);
        OBJDUMP.lines(
                List.of("-d", "-w", "-j", ".plt", "-j", ".plt.sec", "-j", ".plt.got", file.toString()), file, line -> {
                    Matcher stub = STUB.matcher(line);
                    if (stub.matches()) {
                        known++;
                        String own = reader.imported(Long.parseLong(stub.group(1), 16))
                                .orElse("");
                        if (!own.equals(stub.group(2))) {
                            differences.add(file + ": " + own + ": " + line);
                        }
                    }
                    return true;
                });
    }

    private void compare(Path file, ElfImage image) throws IOException {
        int[] count = {0};
        OBJDUMP.lines(List.of("-d", "-w", file.toString()), file, line -> {
            Disassembled.read(line).ifPresent(other -> {
                count[0]++;
                difference(image, other).ifPresent(text -> differences.add(file + ": " + text + ": " + line.strip()));
            });
            return count[0] < MOST_PER_FILE;
        });
    }

    private Optional<String> difference(ElfImage image, Disassembled other) {
        byte[] code = image.at(other.address(), 16);
        if (!Arrays.equals(
                code, 0, Math.min(code.length, other.bytes().length), other.bytes(), 0, other.bytes().length)) {
            return Optional.of("other bytes");
        }
        Instruction own = new Amd64().decode(code, 0, other.address());
        Optional<Kind> kind = other.kind();
        if (kind.isPresent() && own.kind() != kind.get()) {
            return Optional.of(own + " and not " + kind.get());
        }
        if (own.kind() == Kind.UNKNOWN) {
            return Optional.empty();
        }
        known++;
        if (kind.isEmpty() && own.kind() != Kind.QUIET) {
            return Optional.of(own + " has no effect on where the program goes");
        }
        if (own.length() != other.bytes().length) {
            return Optional.of(own + " has another length");
        }
        if (own.kind() == Kind.QUIET && other.writesElsewhere()) {
            return Optional.of(own + " writes to memory");
        }
        return own.target() == place(other) ? Optional.empty() : Optional.of(own + " goes elsewhere");
    }

    /// Where a jump or call goes that names its place, else 0.
    private static long place(Disassembled other) {
        boolean named = other.kind().filter(kind -> kind == Kind.JUMP).isPresent()
                || other.operation().equals("call");
        return named ? other.target().orElse(0L) : 0;
    }
}
