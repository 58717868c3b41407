package drydock.casefile.store;

import drydock.casefile.json.CaseFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// A case in a folder. Links in it are not followed.
final class FolderFiles implements CaseFiles {
    private final Path folder;
    private long read;

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        CaseFiles.check(name);
        Path file = folder;
        for (String part : name.split("/")) {
            file = file.resolve(part);
            if (Files.isSymbolicLink(file)) {
                throw new CaseFormatException(
                        file + " is a link, which is not allowed in a case. The case was not opened");
            }
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new CaseFormatException(file + " is not a regular file. The case was not opened");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = BoundedReader.read(in, file.toString(), CASE_LIMIT - read);
            read += content.length;
            return Optional.of(content);
        }
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public void close() {}
}
