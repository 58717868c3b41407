package drydock.engine.files;

import drydock.engine.EngineException;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Http;
import drydock.model.ContainerFiles;
import drydock.model.FileMode;
import drydock.model.FileStat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Reads a container's files through the engine's archive API, in any state of the container.
///
/// Only the first entry of each archive is read: it is the path itself.
public final class ArchiveFiles implements ContainerFiles {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final String EMPTY = "empty archive";

    /// Limit for a folder's archive in bytes; beyond it, fetching single files is cheaper.
    private static final int TOGETHER = 1 << 20;

    private final Http http;
    private volatile Container container;
    private volatile Optional<Container> standIn;

    /// @param container looked up at first need
    public ArchiveFiles(Http http, Container container) {
        this(http, container, Optional.empty());
    }

    /// @param standIn a container with the same files that does not run
    public ArchiveFiles(Http http, Container container, Optional<Container> standIn) {
        this.http = http;
        this.container = container;
        this.standIn = standIn;
    }

    /// Provides the id of the container to read from.
    @FunctionalInterface
    public interface Container {
        String id() throws EngineException, InterruptedException;
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(FileStat stat, InputStream content) throws IOException;
    }

    /// A file and its first bytes; only a regular file has bytes.
    @SuppressWarnings("ArrayRecordComponent")
    record Content(FileStat stat, byte[] bytes) {
        boolean whole() {
            return bytes.length == stat.size();
        }
    }

    @Override
    public Optional<FileStat> stat(String path) throws IOException {
        return content(path, 0).map(Content::stat);
    }

    @Override
    public Optional<FileStat> entry(String path) throws IOException {
        return first(path, (stat, _) -> stat);
    }

    @Override
    public Optional<byte[]> read(String path, long limit) throws IOException {
        return content(path, limit).filter(found -> found.stat().file()).map(Content::bytes);
    }

    @Override
    public List<String> names(String directory, int most) throws IOException {
        Optional<FileMode> there = mode(directory).filter(FileMode::directory);
        return there.isEmpty()
                ? List.of()
                : reasoning(() -> http.exchange(
                                about("GET", there.get().path()),
                                response -> ArchiveNames.of(response.getBody(), most)))
                        .orElse(List.of());
    }

    /// Resolving a path is cheap; fetching a file makes the engine start a process.
    private Optional<Content> content(String path, long limit) throws IOException {
        Optional<FileMode> there = mode(path);
        return there.isEmpty() ? Optional.empty() : fetch(there.get(), limit);
    }

    Optional<Content> fetch(FileMode there, long limit) throws IOException {
        int most = (int) Math.min(limit, Integer.MAX_VALUE - 8);
        return first(there.path(), (stat, content) -> {
                    byte[] bytes = stat.file() ? content.readNBytes(most) : new byte[0];
                    return new Content(stat, bytes);
                })
                .filter(found -> found.stat().type() != FileStat.Type.LINK);
    }

    /// Several regular files of one folder in one request: those that come early enough in its archive.
    ///
    /// @param names sorted as engines sort archives
    Map<String, Content> together(String folder, List<String> names) throws IOException {
        return reasoning(() -> http.exchange(archive(folder), response -> {
                    Map<String, Content> found = new HashMap<>();
                    // Not closed: closing would read the rest of the folder.
                    TarArchiveInputStream tar = new TarArchiveInputStream(response.getBody());
                    TarArchiveEntry entry = tar.getNextEntry();
                    while (entry != null && found.size() < names.size() && tar.getBytesRead() < TOGETHER) {
                        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                        if (entry.isFile() && names.contains(name)) {
                            String path = folder + "/" + name;
                            found.put(path, new Content(stat(path, entry), tar.readNBytes(TOGETHER)));
                        }
                        entry = tar.getNextEntry();
                    }
                    return found;
                }))
                .orElse(Map.of());
    }

    private EngineCall archive(String path) throws EngineException, InterruptedException {
        return EngineCall.get("read " + path, "/containers/", container.id(), "/archive")
                .with("path", path)
                .within(LIMIT);
    }

    /// The engine resolves the link's target, so one hop is enough; a loop resolves to a link again.
    @Override
    public Optional<FileMode> mode(String path) throws IOException {
        Optional<PathStat> direct = look(path);
        if (direct.isEmpty() || !direct.get().link()) {
            return direct.map(stat -> stat.fileMode(path));
        }
        String target = direct.get().linkTarget();
        return target.isEmpty()
                ? Optional.empty()
                : look(target).filter(stat -> !stat.link()).map(stat -> stat.fileMode(target));
    }

    private Optional<PathStat> look(String path) throws IOException {
        try {
            return asking(() -> http.exchange(about("HEAD", path), PathStat::of));
        } catch (EngineException.NotFound | EngineException.Refused unsaid) {
            // The response to a HEAD has no error text; a rejected GET costs as little.
            return reasoning(() -> http.exchange(about("GET", path), PathStat::of));
        }
    }

    private EngineCall about(String method, String path) throws EngineException, InterruptedException {
        EngineCall call = method.equals("HEAD")
                ? EngineCall.head("look at " + path, "/containers/", container.id(), "/archive")
                : EngineCall.get("look at " + path, "/containers/", container.id(), "/archive");
        return call.with("path", path);
    }

    private <T> Optional<T> first(String path, Use<T> use) throws IOException {
        return reasoning(() -> http.exchange(archive(path), response -> {
            // Not closed: closing would read the rest of a whole directory.
            TarArchiveInputStream tar = new TarArchiveInputStream(response.getBody());
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null) {
                throw new EngineException.Refused("The engine sent an empty archive of " + path + ".", EMPTY);
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

    /// A missing path gives an empty answer; a missing container gives an error.
    private <T> Optional<T> reasoning(Question<T> question) throws IOException {
        try {
            return asking(question);
        } catch (EngineException.NotFound missing) {
            if (missing.words().contains("No such container")) {
                throw missing;
            }
            return Optional.empty();
        } catch (EngineException.Refused refused) {
            if (nowhere(refused.words()) && !unmountable(refused.words())) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /// If the container ends during the request, or can't be mounted, its stand-in is asked.
    private <T> Optional<T> asking(Question<T> question) throws IOException {
        try {
            return Optional.of(question.ask());
        } catch (EngineException.Refused refused) {
            Optional<Container> other = standIn;
            if (other.isEmpty() || !(endedMeanwhile(refused.words()) || unmountable(refused.words()))) {
                throw refused;
            }
            container = other.get();
            standIn = Optional.empty();
            return asking(question);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was interrupted");
        }
    }

    /// Podman reads a running container's files through its process, or not at all. Source: observed with 4.3.
    private static boolean endedMeanwhile(String words) {
        return words.contains(" /proc/") || words.equals(EMPTY);
    }

    /// Docker mounts the container's volumes for each request. One that can't be mounted says nothing about the path.
    /// Source: observed with Docker 20.10.
    private static boolean unmountable(String words) {
        return words.startsWith("mount ");
    }

    /// The engines' messages for a path that leads through a file or in a circle.
    private static boolean nowhere(String words) {
        return words.contains("not a directory")
                || words.contains("too many links")
                || words.contains("too many levels");
    }
}
