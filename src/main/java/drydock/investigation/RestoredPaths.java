package drydock.investigation;

import drydock.model.ContainerFiles;
import drydock.model.FileMode;
import drydock.model.FileStat;
import drydock.redaction.Redactor;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Files for paths from redacted evidence: a masked secret in a path is replaced by its value before reading.
record RestoredPaths(ContainerFiles files, Redactor redactor) implements ContainerFiles {
    @Override
    public Optional<FileStat> stat(String path) throws IOException {
        return files.stat(redactor.restore(path));
    }

    @Override
    public Optional<FileMode> mode(String path) throws IOException {
        return files.mode(redactor.restore(path));
    }

    @Override
    public Optional<FileStat> entry(String path) throws IOException {
        return files.entry(redactor.restore(path));
    }

    @Override
    public List<String> names(String directory, int most) throws IOException {
        return files.names(redactor.restore(directory), most);
    }

    @Override
    public Optional<byte[]> read(String path, long limit) throws IOException {
        return files.read(redactor.restore(path), limit);
    }
}
