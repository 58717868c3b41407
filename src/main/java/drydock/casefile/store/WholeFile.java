package drydock.casefile.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.UUID;

/// Writes a file completely or not at all: first a temporary file next to it, then a rename.
public final class WholeFile {
    private WholeFile() {}

    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path file, byte[] content) throws IOException {
        write(file, (OutputStream out) -> out.write(content));
    }

    /// Writes what a file is to contain.
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /// For content that does not fit into memory.
    public static void write(Path file, Content content) throws IOException {
        // A link stays a link; its target is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new FileSystemException(file.toString(), null, "is a directory");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A pipe or device can't be replaced by a rename.
            try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
                content.to(out);
            }
            return;
        }
        Path name = Objects.requireNonNull(target.getFileName(), "a file has a name");
        Path part = target.resolveSibling("." + name + "." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                content.to(out);
            }
            keepPermissions(target, part);
            into(target, part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Replaces a file by one that is completely written.
    static void into(Path target, Path part) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void keepPermissions(Path old, Path replacement) throws IOException {
        if (!Files.exists(old)) {
            return;
        }
        if (!Files.isWritable(old)) {
            throw new AccessDeniedException(old.toString());
        }
        PosixFileAttributeView view = Files.getFileAttributeView(replacement, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Files.getPosixFilePermissions(old));
        }
    }

    /// The reason of a failure, without the path at the start of a file system exception.
    public static String reason(IOException exception) {
        return switch (exception) {
            case NoSuchFileException missing -> "the folder does not exist";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(exception.getMessage());
        };
    }
}
