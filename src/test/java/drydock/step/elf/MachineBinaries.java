package drydock.step.elf;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.format.elf.ElfImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// ELF files that are at hand: a fixed number of this machine's programs and libraries, and those kept for tests.
final class MachineBinaries {
    /// As many as a small Debian image has.
    static final int FEWEST = 150;

    private static final int MOST = 200;
    private static final long LARGEST = 8L << 20;
    private static final int DEPTH = 2;
    private static final Path KEPT = Path.of("src/test/resources/drydock/step/elf");

    private MachineBinaries() {}

    /// The kept ones, and at most 200 of the machine's, taken evenly from all of them in the order of their names.
    static List<Path> all() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String place : List.of("/usr/bin", "/usr/sbin", "/usr/lib")) {
            found.addAll(below(Path.of(place), DEPTH));
        }
        assertThat(found).as("ELF files below /usr").hasSizeGreaterThan(FEWEST);
        List<Path> all = new ArrayList<>(below(KEPT, 1));
        assertThat(all).as("ELF files in " + KEPT).isNotEmpty();
        int step = Math.ceilDiv(found.size(), MOST);
        for (int i = 0; i < found.size(); i += step) {
            all.add(found.get(i));
        }
        return all;
    }

    static ElfImage open(Path file) throws IOException {
        return ElfImage.open(Files.readAllBytes(file))
                .orElseThrow(() -> new AssertionError(file + " is an ELF file and was not opened"));
    }

    private static List<Path> below(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.find(
                folder, depth, (_, attributes) -> attributes.isRegularFile() && attributes.size() <= LARGEST)) {
            return files.filter(MachineBinaries::isElf).sorted().toList();
        }
    }

    private static boolean isElf(Path file) {
        if (!Files.isReadable(file) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return ElfImage.looksLikeElf(in.readNBytes(4));
        } catch (IOException e) {
            return false;
        }
    }
}
