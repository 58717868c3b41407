package drydock.step;

import drydock.model.ContainerFiles;
import drydock.model.FileMode;
import drydock.model.FileStat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A container's files, held in memory; directories come with the files in them.
public final class MemoryFiles implements ContainerFiles {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Map<String, FileStat> stats = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    public MemoryFiles with(String path, int mode, String text) {
        return with(path, mode, text.getBytes(StandardCharsets.UTF_8));
    }

    public MemoryFiles with(String path, int mode, byte[] content) {
        contents.put(path, content);
        stats.put(path, new FileStat(path, FileStat.Type.FILE, mode, 0, 0, content.length, NOON, ""));
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            directory(path.substring(0, slash), 0755, false);
        }
        return this;
    }

    public MemoryFiles directory(String path, int mode, boolean replace) {
        FileStat stat = new FileStat(path, FileStat.Type.DIRECTORY, mode, 0, 0, 0, NOON, "");
        if (replace) {
            stats.put(path, stat);
        } else {
            stats.putIfAbsent(path, stat);
        }
        return this;
    }

    @Override
    public Optional<FileMode> mode(String path) {
        return stat(path).map(FileMode::of);
    }

    @Override
    public Optional<FileStat> stat(String path) {
        return Optional.ofNullable(stats.get(path));
    }

    @Override
    public Optional<FileStat> entry(String path) {
        return stat(path);
    }

    @Override
    public List<String> names(String directory, int most) {
        return stats.keySet().stream()
                .filter(path -> path.startsWith(directory + "/"))
                .map(path -> path.substring(directory.length() + 1))
                .filter(name -> !name.contains("/"))
                .sorted()
                .limit(most)
                .toList();
    }

    @Override
    public Optional<byte[]> read(String path, long limit) {
        return Optional.ofNullable(contents.get(path))
                .map(bytes -> Arrays.copyOf(bytes, (int) Math.min(limit, bytes.length)));
    }
}
