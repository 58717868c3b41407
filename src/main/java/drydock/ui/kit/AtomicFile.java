package drydock.ui.kit;

import drydock.casefile.store.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a file completely or not at all, with a message for the window if that fails.
public final class AtomicFile {
    private AtomicFile() {}

    /// @throws IOException whose message says which file and why
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws IOException whose message says which file and why
    public static void write(Path file, byte[] content) throws IOException {
        Path whole = file.toAbsolutePath();
        Path directory = whole.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new IOException("The folder " + directory + " does not exist. Choose another folder.");
        }
        try {
            WholeFile.write(whole, content);
        } catch (IOException e) {
            throw new IOException(
                    "Could not write " + whole + " (" + WholeFile.reason(e) + "). Choose another folder.", e);
        }
    }
}
