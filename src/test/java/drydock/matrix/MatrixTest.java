package drydock.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.Cause;
import drydock.cause.Causes;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MatrixTest {
    @Test
    void everyApplicationSaysHowItIsStartedAndHowOneSeesThatItWorks() {
        assertThat(Matrix.applications()).hasSizeGreaterThan(12).allSatisfy(application -> {
            assertThat(application.folder().resolve("Dockerfile")).satisfies(Files::exists);
            assertThat(application.parts().story()).isNotBlank();
            assertThat(application.parts().ready() + application.parts().path()).isNotBlank();
            assertThat(Matrix.cells(application)).hasSizeGreaterThan(5);
        });
    }

    @Test
    void everyOperatorAppliesSomewhere() {
        Set<String> used =
                Matrix.cells().stream().map(cell -> cell.operator().name()).collect(Collectors.toSet());

        assertThat(FaultOperators.ALL).extracting(FaultOperator::name).doesNotHaveDuplicates();
        assertThat(FaultOperators.ALL)
                .hasSizeGreaterThan(25)
                .extracting(FaultOperator::name)
                .allMatch(used::contains);
    }

    @Test
    void everyTruthIsACauseOfTheCatalogue() {
        Set<String> known = Causes.ALL.stream().map(Cause::id).collect(Collectors.toSet());

        assertThat(Matrix.cells())
                .flatExtracting(cell -> cell.fault().truth().leading())
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @Test
    void theSameSeedDrawsTheSameCells() {
        List<Cell> cells = Matrix.cells();

        assertThat(names(Matrix.draw(cells, 7, 10)))
                .hasSize(10)
                .isEqualTo(names(Matrix.draw(cells, 7, 10)))
                .isNotEqualTo(names(Matrix.draw(cells, 8, 10)));
    }

    @Test
    void aboutAThirdOfApplicationsAndOperatorsIsHeldOut() {
        assertThat(Matrix.applications().stream()
                        .filter(application -> HeldOut.name(application.name()))
                        .count())
                .isBetween(4L, 8L);
        assertThat(FaultOperators.ALL.stream()
                        .filter(operator -> HeldOut.name(operator.name()))
                        .count())
                .isBetween(10L, 20L);
    }

    private static List<String> names(List<Cell> cells) {
        return cells.stream().map(Cell::name).toList();
    }
}
