package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsAFileInFull() throws IOException {
        Path file = Files.write(folder.resolve("app"), new byte[] {1, 2, 3});
        assertThat(LocalFile.read(file)).containsExactly(1, 2, 3);
    }

    @Test
    void followsALinkThatTheUserNamed() throws IOException {
        Path file = Files.write(folder.resolve("app-1.2"), new byte[] {1});
        assertThat(LocalFile.read(Files.createSymbolicLink(folder.resolve("app"), file)))
                .containsExactly(1);
    }

    @Test
    void saysWhatIsWrongWithWhatCannotBeRead() throws IOException {
        assertThatThrownBy(() -> LocalFile.read(folder.resolve("gone"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> LocalFile.read(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> LocalFile.read(Path.of("/dev/null"))).hasMessageContaining("not a regular file");
    }

    @Test
    void doesNotReadAHugeFile() throws IOException {
        Path huge = folder.resolve("huge");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 33);
        }
        assertThatThrownBy(() -> LocalFile.read(huge)).hasMessageContaining("larger than 256 MiB");
    }
}
