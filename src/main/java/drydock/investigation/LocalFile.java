package drydock.investigation;

import drydock.knowledge.Thresholds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of this machine that the user named.
final class LocalFile {
    private LocalFile() {}

    /// Its content.
    ///
    /// @throws IOException with a message for the user, when the file can't be read in full
    static byte[] read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + " does not exist on this machine");
        } else if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; name the program file in it");
        } else if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not a regular file");
        } else if (!Files.isReadable(file)) {
            throw new IOException(file + " can't be read: the user running Drydock has no permission");
        }
        byte[] content;
        try (InputStream stream = Files.newInputStream(file)) {
            // One byte more than the limit: the file may have grown since its size was checked.
            content = Files.size(file) > Thresholds.LARGEST_PROGRAM
                    ? stream.readNBytes(0)
                    : stream.readNBytes((int) Thresholds.LARGEST_PROGRAM + 1);
        }
        if (Files.size(file) > Thresholds.LARGEST_PROGRAM || content.length > Thresholds.LARGEST_PROGRAM) {
            throw new IOException(file + " is larger than " + (Thresholds.LARGEST_PROGRAM >> 20)
                    + " MiB and can't be compared here. Compare it with sha256sum");
        }
        return content;
    }
}
