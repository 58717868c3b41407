package drydock.investigation;

import drydock.model.SourceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A source folder of this machine.
///
/// Links to folders and files are never followed: they may lead outside the folder.
final class LocalSource implements SourceFiles {
    private static final int DEEPEST = 12;
    private static final int MOST_FILES = 5_000;
    private static final int LARGEST = 1 << 20;
    private static final long MOST_BYTES = 16L << 20;

    /// Folders with generated files or files of other projects.
    private static final Set<String> LEFT_OUT = Set.of(
            "node_modules", "target", "vendor", "__pycache__", "venv", "site-packages", "bower_components", "obj");

    private final Path folder;
    private long read;

    LocalSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Entry> files() throws IOException {
        List<Entry> entries = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.equals(folder) || wanted(name(directory))
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    entries.add(new Entry(relative(file), attributes.size(), executable(file)));
                }
                return entries.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
        entries.sort(Comparator.<Entry>comparingLong(
                        entry -> entry.path().chars().filter(c -> c == '/').count())
                .thenComparing(Entry::path));
        return entries;
    }

    @Override
    public Optional<String> text(String path) throws IOException {
        Path file = folder.resolve(path).normalize();
        boolean there = file.startsWith(folder) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        // A folder on the path may be a link too.
        if (!there || !file.toRealPath().startsWith(folder.toRealPath()) || read >= MOST_BYTES) {
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(LARGEST + 1);
        }
        read += bytes.length;
        return bytes.length > LARGEST ? Optional.empty() : decoded(bytes);
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static boolean wanted(String directory) {
        return !directory.startsWith(".") && !LEFT_OUT.contains(directory);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static boolean executable(Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            return view == null || view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
        } catch (IOException unknown) {
            return true;
        }
    }
}
