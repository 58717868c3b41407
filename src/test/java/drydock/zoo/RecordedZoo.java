package drydock.zoo;

import drydock.casefile.store.CaseStore;
import drydock.investigation.Investigation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The recordings of the fixtures: one case per fixture, packed into one archive, which the tests read as it is.
public final class RecordedZoo {
    private static final Path FOLDER = Path.of("src/test/resources/zoo");

    private static final String ENDING = ".zip";

    /// The time of every entry, so that the same evidence gives the same archive.
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private RecordedZoo() {}

    /// The archive of one fixture.
    public static Path file(String fixture) {
        return FOLDER.resolve(fixture + ENDING);
    }

    /// Reads a recording and weighs its causes again.
    public static Investigation read(String fixture) throws IOException {
        return new CaseStore().load(file(fixture));
    }

    /// Names of the fixtures that are recorded, sorted.
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    /// Packs the files of a case into the archive of a fixture: sorted by name, all with the same time.
    static void pack(Path folder, String fixture) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(file(fixture));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    /// Unpacks a recording into a folder, for tests that change a case.
    public static void unpack(String fixture, Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(file(fixture));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }
}
