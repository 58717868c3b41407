package drydock.step.chain;

import drydock.model.ContainerFiles;
import drydock.model.FileStat;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Files of a container that are asked for once only: each question costs the engine some milliseconds.
final class RememberedFiles implements ContainerFiles {
    private final ContainerFiles files;
    private final Map<String, Optional<FileStat>> stats = new HashMap<>();
    private final Map<String, Optional<byte[]>> contents = new HashMap<>();

    RememberedFiles(ContainerFiles files) {
        this.files = files;
    }

    @Override
    public Optional<FileStat> stat(String path) throws IOException {
        Optional<FileStat> known = stats.get(path);
        if (known == null) {
            known = files.stat(path);
            stats.put(path, known);
        }
        return known;
    }

    @Override
    public Optional<FileStat> entry(String path) throws IOException {
        return files.entry(path);
    }

    @Override
    public Optional<byte[]> read(String path, long limit) throws IOException {
        String key = limit + " " + path;
        Optional<byte[]> known = contents.get(key);
        if (known == null) {
            known = files.read(path, limit);
            contents.put(key, known);
        }
        return known;
    }
}
