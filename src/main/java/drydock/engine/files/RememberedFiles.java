package drydock.engine.files;

import drydock.engine.files.ArchiveFiles.Content;
import drydock.model.ContainerFiles;
import drydock.model.FileMode;
import drydock.model.FileStat;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// A cache of a container's files for a whole investigation: each fetch takes the engine some hundredths of a second.
///
/// Large contents are not cached.
public final class RememberedFiles implements ContainerFiles {
    private static final int LARGEST = 4 << 20;

    /// Callers that need one of them need the other too.
    private static final Set<String> ACCOUNTS = Set.of("/etc/passwd", "/etc/group");

    private final ArchiveFiles files;
    private final Map<String, ReentrantLock> asking = new ConcurrentHashMap<>();
    private final Map<String, Optional<FileMode>> modes = new ConcurrentHashMap<>();
    private final Map<String, Content> contents = new ConcurrentHashMap<>();

    public RememberedFiles(ArchiveFiles files) {
        this.files = files;
    }

    @Override
    public Optional<FileMode> mode(String path) throws IOException {
        Optional<FileMode> known = modes.get(path);
        return known != null ? known : alone("look " + path, () -> looked(path));
    }

    private Optional<FileMode> looked(String path) throws IOException {
        Optional<FileMode> known = modes.get(path);
        if (known == null) {
            known = files.mode(path);
            modes.put(path, known);
        }
        return known;
    }

    @Override
    public Optional<FileStat> stat(String path) throws IOException {
        return content(path, 0).map(Content::stat);
    }

    @Override
    public Optional<FileStat> entry(String path) throws IOException {
        return files.entry(path);
    }

    @Override
    public List<String> names(String directory, int most) throws IOException {
        return files.names(directory, most);
    }

    @Override
    public Optional<byte[]> read(String path, long limit) throws IOException {
        return content(path, limit)
                .filter(content -> content.stat().file())
                .map(content -> content.bytes().length <= limit
                        ? content.bytes()
                        : Arrays.copyOf(content.bytes(), (int) limit));
    }

    private Optional<Content> content(String path, long limit) throws IOException {
        Optional<FileMode> there = mode(path);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        String file = there.get().path();
        return alone(ACCOUNTS.contains(file) ? "accounts" : file, () -> fetched(there.get(), limit));
    }

    /// A request that may block.
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws IOException;
    }

    /// The same request is sent only once at a time: a second caller waits and uses the cached answer.
    private <T> T alone(String what, Question<T> question) throws IOException {
        ReentrantLock lock = asking.computeIfAbsent(what, _ -> new ReentrantLock());
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was interrupted");
        }
        try {
            return question.ask();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Content> fetched(FileMode there, long limit) throws IOException {
        if (ACCOUNTS.contains(there.path()) && !contents.containsKey(there.path())) {
            files.together("/etc", List.of("group", "passwd")).forEach(this::remember);
        }
        Content known = contents.get(there.path());
        if (known != null && (known.whole() || known.bytes().length >= limit)) {
            return Optional.of(known);
        }
        Optional<Content> fetched = files.fetch(there, Math.max(limit, LARGEST));
        fetched.ifPresent(content -> remember(there.path(), content));
        return fetched;
    }

    private void remember(String path, Content content) {
        contents.put(path, worthKeeping(content));
        modes.put(path, Optional.of(FileMode.of(content.stat())));
    }

    /// For a large file, only its owner and time are cached.
    private static Content worthKeeping(Content content) {
        return content.bytes().length <= LARGEST ? content : new Content(content.stat(), new byte[0]);
    }
}
