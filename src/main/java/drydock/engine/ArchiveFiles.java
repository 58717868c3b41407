package drydock.engine;

import drydock.model.ContainerFiles;
import drydock.model.FileStat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Reads a container's files through the engine's archive API, in any state of the container.
///
/// Of each archive only the first entry is read, which is the path itself.
final class ArchiveFiles implements ContainerFiles {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Http http;
    private final Container container;

    /// @param container asked for at first need
    ArchiveFiles(Http http, Container container) {
        this.http = http;
        this.container = container;
    }

    /// Names the container to read from.
    @FunctionalInterface
    interface Container {
        String id() throws EngineException, InterruptedException;
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(FileStat stat, InputStream content) throws IOException;
    }

    @Override
    public Optional<FileStat> stat(String path) throws IOException {
        return following(path, (stat, _) -> stat);
    }

    @Override
    public Optional<FileStat> entry(String path) throws IOException {
        return first(path, (stat, _) -> stat);
    }

    @Override
    public Optional<byte[]> read(String path, long limit) throws IOException {
        int most = (int) Math.min(limit, Integer.MAX_VALUE - 8);
        return following(
                        path,
                        (stat, content) ->
                                stat.file() ? Optional.of(content.readNBytes(most)) : Optional.<byte[]>empty())
                .flatMap(found -> found);
    }

    private <T> Optional<T> following(String path, Use<T> use) throws IOException {
        // The link's target is resolved by the engine, so one hop is enough; a loop resolves to a link again.
        Optional<Optional<T>> direct =
                first(path, (stat, content) -> link(stat) ? Optional.empty() : Optional.of(use.of(stat, content)));
        if (direct.isEmpty() || direct.get().isPresent()) {
            return direct.flatMap(found -> found);
        }
        Optional<String> target = target(path);
        return target.isEmpty()
                ? Optional.empty()
                : first(
                                target.get(),
                                (stat, content) ->
                                        link(stat) ? Optional.<T>empty() : Optional.of(use.of(stat, content)))
                        .flatMap(found -> found);
    }

    private static boolean link(FileStat stat) {
        return stat.type() == FileStat.Type.LINK;
    }

    private Optional<String> target(String path) throws IOException {
        return asking(() -> http.exchange(
                        Call.head("look at " + path, "/containers/", container.id(), "/archive")
                                .with("path", path),
                        response -> PathStat.of(response).linkTarget()))
                .filter(target -> !target.isEmpty());
    }

    private <T> Optional<T> first(String path, Use<T> use) throws IOException {
        return asking(() -> http.exchange(
                Call.get("read " + path, "/containers/", container.id(), "/archive")
                        .with("path", path)
                        .within(LIMIT),
                response -> {
                    // Not closed: closing would read the rest of a whole directory.
                    TarArchiveInputStream tar = new TarArchiveInputStream(response.getBody());
                    TarArchiveEntry entry = tar.getNextEntry();
                    if (entry == null) {
                        throw new IOException("the engine sent an empty archive of " + path);
                    }
                    return use.of(stat(path, entry), tar);
                }));
    }

    private static FileStat stat(String path, TarArchiveEntry entry) {
        FileStat.Type type = type(entry);
        return new FileStat(
                path,
                type,
                entry.getMode() & 07777,
                entry.getLongUserId(),
                entry.getLongGroupId(),
                entry.getSize(),
                modified(entry),
                type == FileStat.Type.LINK ? entry.getLinkName() : "");
    }

    private static FileStat.Type type(TarArchiveEntry entry) {
        if (entry.isSymbolicLink()) {
            return FileStat.Type.LINK;
        }
        if (entry.isDirectory()) {
            return FileStat.Type.DIRECTORY;
        }
        boolean special = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
        return special ? FileStat.Type.OTHER : FileStat.Type.FILE;
    }

    private static Instant modified(TarArchiveEntry entry) {
        return entry.getLastModifiedTime().toInstant();
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws IOException, InterruptedException;
    }

    /// A path that is not there is an empty answer; a container that is not there is an error.
    private static <T> Optional<T> asking(Question<T> question) throws IOException {
        try {
            return Optional.of(question.ask());
        } catch (EngineException.NotFound missing) {
            if (missing.words().contains("No such container")) {
                throw missing;
            }
            return Optional.empty();
        } catch (EngineException.Refused refused) {
            if (nowhere(refused.words())) {
                return Optional.empty();
            }
            throw refused;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was interrupted");
        }
    }

    /// What engines say of a path that leads through a file, or in a circle.
    private static boolean nowhere(String words) {
        return words.contains("not a directory")
                || words.contains("too many links")
                || words.contains("too many levels");
    }
}
