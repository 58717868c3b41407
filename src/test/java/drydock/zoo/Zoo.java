package drydock.zoo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// All fixtures, by name.
final class Zoo {
    /// Fixtures, one folder each, and `base` with the images they are built on.
    static final Path FOLDER = Path.of(System.getProperty("zoo", "src/test/zoo"));

    private Zoo() {}

    static List<Fixture> fixtures() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve("fixture.json")))
                    .sorted()
                    .map(Zoo::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fixture fixture(String name) {
        return read(FOLDER.resolve(name));
    }

    private static Fixture read(Path folder) {
        try {
            return Fixture.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("fixture " + folder, e);
        }
    }
}
