package drydock.ui.kit;

import drydock.casefile.store.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
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
        whole(file, out -> out.write(content));
    }

    /// Writes text that may be too long for memory.
    @FunctionalInterface
    public interface Text {
        void to(Writer writer) throws IOException;
    }

    /// @throws IOException whose message says which file and why
    public static void write(Path file, Text text) throws IOException {
        whole(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            text.to(writer);
            writer.flush();
        });
    }

    private static void whole(Path file, WholeFile.Content content) throws IOException {
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
