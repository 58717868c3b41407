package drydock.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.BitSet;

/// A private temporary file of fixed-size slots, which no other process can open by name.
///
/// It is deleted as soon as it is open; the system frees its space when it is closed or when the process ends. Where an
/// open file can't be deleted, as on Windows, it is deleted at exit. A `RandomAccessFile`, unlike a channel, is not
/// closed when a reading thread is interrupted. Not thread-safe.
final class SpillFile implements AutoCloseable {
    /// Bytes per slot. The file is sparse: a slot occupies only what is written to it.
    static final int SLOT = 1 << 20;

    private final RandomAccessFile file;
    private final BitSet used = new BitSet();

    private SpillFile(RandomAccessFile file) {
        this.file = file;
    }

    static SpillFile create() throws IOException {
        Path path = Files.createTempFile("drydock-log", ".tmp", ownerOnly());
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try {
            Files.delete(path);
        } catch (IOException stillOpen) {
            path.toFile().deleteOnExit();
        }
        return new SpillFile(file);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// Writes to a free slot.
    ///
    /// @param data at most one slot
    /// @return the slot
    int write(byte[] data) throws IOException {
        int slot = used.nextClearBit(0);
        file.seek((long) slot * SLOT);
        file.write(data);
        used.set(slot);
        return slot;
    }

    byte[] read(int slot, int length) {
        byte[] data = new byte[length];
        try {
            file.seek((long) slot * SLOT);
            file.readFully(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return data;
    }

    void free(int slot) {
        used.clear(slot);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException ignored) {
            // The file is gone; nothing written to it is needed any more.
        }
    }
}
