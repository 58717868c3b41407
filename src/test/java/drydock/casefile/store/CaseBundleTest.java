package drydock.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.casefile.json.CaseFormatException;
import drydock.casefile.model.Case;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CaseBundleTest {
    @TempDir
    private Path temporary;

    private Path bundle() throws IOException {
        CaseFolder folder = Written.folder(temporary.resolve("case"));
        Written.examine(folder, 3, _ -> {});
        folder.note(Optional.empty(), "to share");
        Path zip = temporary.resolve("case.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            CaseBundle.write(folder.read(), Map.of("report.md", "# It"), out);
        }
        return zip;
    }

    @Test
    void opensAgainWhatItPacked() throws IOException {
        Case packed = CaseStore.open(bundle());
        assertThat(packed)
                .usingRecursiveComparison()
                .isEqualTo(Written.folder(temporary.resolve("case")).read());
        try (ZipFiles zip = ZipFiles.open(temporary.resolve("case.zip"))) {
            assertThat(zip.read("report.md"))
                    .hasValueSatisfying(text -> assertThat(text).isEqualTo("# It".getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void putsABundleIntoTheLibraryAndLeavesItAsItIs() throws IOException {
        Path zip = bundle();
        byte[] before = Files.readAllBytes(zip);
        CaseFolder copy = new CaseLibrary(temporary.resolve("library"), Clock.systemUTC()).copyIn(zip);
        assertThat(copy.read().notes()).isEqualTo(CaseStore.open(zip).notes());
        assertThat(Files.readAllBytes(zip)).isEqualTo(before);
    }

    @Test
    void refusesNamesThatLeadOutOfTheArchive() throws IOException {
        for (String name :
                List.of("../evil.txt", "a/../../evil", "/etc/passwd", "C:/evil", "a\\..\\evil", "case.json\u0000x")) {
            refuses(with(name, "x".getBytes(StandardCharsets.UTF_8)), "outside");
        }
        assertThat(temporary.resolveSibling("evil.txt")).doesNotExist();
    }

    @Test
    void refusesAFileThatUnpacksToAnAbsurdSize() throws IOException {
        Path zip = temporary.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("case.json"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        }
        refuses(zip, "too large");
    }

    @Test
    void refusesAnArchiveOfCountlessEntries() throws IOException {
        Path zip = temporary.resolve("many.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < 10_001; i++) {
                out.putNextEntry(new ZipEntry("case.json" + i));
                out.closeEntry();
            }
        }
        refuses(zip, "entries");
    }

    @Test
    void refusesALinkInAnArchive() throws IOException {
        Path zip = temporary.resolve("link.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            ZipArchiveEntry link = new ZipArchiveEntry("case.json");
            link.setUnixMode(0120777);
            out.putArchiveEntry(link);
            out.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }
        refuses(zip, "link");
    }

    @Test
    void saysOfWhatIsNoCaseThatItIsNone() throws IOException {
        refuses(Files.writeString(temporary.resolve("text.zip"), "no archive"), "not a .zip file");
        refuses(with("readme.txt", new byte[] {1}), "has no case.json");
        refuses(with("case.json", "{\"format\":\"other\"}".getBytes(StandardCharsets.UTF_8)), "not a Drydock case");
        byte[] whole = Files.readAllBytes(bundle());
        Path cut = temporary.resolve("cut.zip");
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        refuses(cut, "not a .zip file");
    }

    @Test
    void saysOfADamagedEntryThatItIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(bundle());
        for (int i = 200; i < whole.length; i += 97) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x55;
            Path zip = temporary.resolve("flipped.zip");
            Files.write(zip, flipped);
            try {
                CaseStore.open(zip);
            } catch (CaseFormatException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }

    private Path with(String name, byte[] content) throws IOException {
        Path zip = temporary.resolve("made.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        }
        return zip;
    }

    private static void refuses(Path zip, String why) {
        assertThatThrownBy(() -> CaseStore.open(zip))
                .isInstanceOf(CaseFormatException.class)
                .hasMessageContaining(why);
    }
}
