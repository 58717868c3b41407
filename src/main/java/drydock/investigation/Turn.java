package drydock.investigation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/// A turn among the investigations of one user on this machine, in this process and in others.
///
/// Too many at once would slow each other and the engine down until time limits end their steps. A place is a locked
/// file, so that the system frees it when its process dies.
final class Turn implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Optional<FileChannel> place;

    private Turn(Optional<FileChannel> place) {
        this.place = place;
    }

    /// Waits for a free place. Without a folder for the places there is no queue.
    static Turn take(Queue queue, Progress progress) throws InterruptedException {
        long end = System.nanoTime() + queue.patience().toNanos();
        boolean told = false;
        while (true) {
            try {
                Optional<FileChannel> free = free(queue);
                if (free.isPresent() || System.nanoTime() > end) {
                    return new Turn(free);
                }
            } catch (IOException noFolder) {
                return new Turn(Optional.empty());
            }
            if (!told) {
                progress.note("Waiting for its turn: other investigations are running on this machine.");
                told = true;
            }
            Thread.sleep(LOOK);
        }
    }

    /// The places.
    ///
    /// @param folder   of this user alone
    /// @param places   number of investigations at once
    /// @param patience after which an investigation starts without a place
    record Queue(Path folder, int places, Duration patience) {
        static Queue ofThisUser() {
            Path folder =
                    Path.of(System.getProperty("java.io.tmpdir"), "drydock-turns-" + System.getProperty("user.name"));
            return new Queue(folder, Math.max(3, Runtime.getRuntime().availableProcessors()), Duration.ofMinutes(10));
        }
    }

    private static Optional<FileChannel> free(Queue queue) throws IOException {
        Files.createDirectories(queue.folder());
        for (int i = 0; i < queue.places(); i++) {
            FileChannel channel = FileChannel.open(
                    queue.folder().resolve("place-" + i), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                return Optional.of(channel);
            }
            channel.close();
        }
        return Optional.empty();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (place.isPresent()) {
                place.get().close();
            }
        } catch (IOException ignored) {
            // The lock ends with the process at the latest.
        }
    }
}
