package drydock.ui.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file so that it is there whole or, after a failure, as it was before.
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
            throw new IOException("There is no folder " + directory + ". Choose another place.");
        }
        Path part = null;
        try {
            part = Files.createTempFile(directory, ".drydock-", ".part");
            Files.write(part, content);
            move(part, whole);
        } catch (IOException e) {
            throw new IOException("Could not write " + whole + " (" + reason(e) + "). Choose another place.", e);
        } finally {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException ? "no permission" : String.valueOf(e.getMessage());
    }
}
