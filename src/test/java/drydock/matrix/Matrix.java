package drydock.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// All applications and cells.
final class Matrix {
    private static final Path FOLDER = Path.of(System.getProperty("matrix", "src/test/matrix"), "applications");

    private Matrix() {}

    static List<Application> applications() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().map(Matrix::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Application application(String name) {
        return read(FOLDER.resolve(name));
    }

    /// The cells of all applications, application by application.
    static List<Cell> cells() {
        return applications().stream().flatMap(Matrix::cells).toList();
    }

    static Stream<Cell> cells(Application application) {
        return FaultOperators.ALL.stream()
                .flatMap(operator ->
                        operator.on().apply(application).stream().map(fault -> new Cell(application, operator, fault)));
    }

    /// @throws java.util.NoSuchElementException when the operator does not apply to the application
    static Cell cell(String application, String operator) {
        return cells(application(application))
                .filter(cell -> cell.operator().name().equals(operator))
                .findFirst()
                .orElseThrow();
    }

    /// Draws cells by a seed; the same seed and number give the same ones.
    static List<Cell> draw(List<Cell> cells, long seed, int number) {
        List<Cell> drawn = new ArrayList<>(cells);
        Collections.shuffle(drawn, new Random(seed));
        return drawn.stream()
                .limit(number)
                .sorted(Comparator.comparing(cell -> cell.application().name()))
                .toList();
    }

    private static Application read(Path folder) {
        try {
            return Application.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("application " + folder, e);
        }
    }
}
