package drydock.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of this machine that the user named.
final class LocalFile {
    private static final long LARGEST = 256L << 20;

    private LocalFile() {}

    /// Its content.
    ///
    /// @throws IOException in words for the user, when it is no file that can be read in full
    static byte[] read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("there is no file " + file + " on this machine");
        } else if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; name the program file in it");
        } else if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is no regular file");
        } else if (!Files.isReadable(file)) {
            throw new IOException(file + " can't be read by the user that runs Drydock");
        }
        byte[] content;
        try (InputStream stream = Files.newInputStream(file)) {
            // One more than fits: its size may have been another a moment ago.
            content = Files.size(file) > LARGEST ? stream.readNBytes(0) : stream.readNBytes((int) LARGEST + 1);
        }
        if (Files.size(file) > LARGEST || content.length > LARGEST) {
            throw new IOException(
                    file + " is larger than " + (LARGEST >> 20) + " MiB, and is not compared; sha256sum does it");
        }
        return content;
    }
}
