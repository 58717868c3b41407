package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.SourceFiles.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSourceTest {
    @TempDir
    private Path directory;

    private Path folder;
    private LocalSource source;

    @BeforeEach
    void fill() throws IOException {
        folder = directory.resolve("project");
        write("src/main.c", "int main() {}");
        write("README", "read me");
        write("node_modules/left/index.js", "x");
        write(".git/config", "x");
        Files.writeString(directory.resolve("outside.txt"), "outside");
        source = new LocalSource(folder);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void listsWhatIsWrittenByHandNearestFirst() throws IOException {
        assertThat(source.files()).extracting(Entry::path).containsExactly("README", "src/main.c");
        assertThat(source.text("src/main.c")).contains("int main() {}");
    }

    @Test
    void neverLeavesTheFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.txt"), directory.resolve("outside.txt"));
        Files.createSymbolicLink(folder.resolve("up"), directory);
        assertThat(source.files()).extracting(Entry::path).containsExactly("README", "src/main.c");
        assertThat(source.text("link.txt")).isEmpty();
        assertThat(source.text("up/outside.txt")).isEmpty();
        assertThat(source.text("../outside.txt")).isEmpty();
        assertThat(source.text(directory.resolve("outside.txt").toString())).isEmpty();
    }

    @Test
    void readsNoHugeFileAndNothingThatIsNoText() throws IOException {
        write("huge.c", "x".repeat((1 << 20) + 1));
        Files.write(folder.resolve("binary.c"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(source.text("huge.c")).isEmpty();
        assertThat(source.text("binary.c")).isEmpty();
        assertThat(source.text("missing.c")).isEmpty();
    }
}
