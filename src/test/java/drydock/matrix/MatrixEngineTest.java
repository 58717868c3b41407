package drydock.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.Engine;
import drydock.zoo.LocalEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A few cells of the matrix, of applications that are small and start quickly.
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixEngineTest {
    private Engine engine;
    private MatrixVisit visit;

    @BeforeAll
    void connect() throws Exception {
        engine = LocalEngine.connect();
        engine.toolbox().build(line -> {});
        visit = new MatrixVisit(engine);
    }

    @AfterAll
    void disconnect() {
        visit.close();
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "mosquitto"})
    void anApplicationThatWorksRaisesNoAlarm(String name) throws Exception {
        MatrixVisit.Soundness soundness = visit.sound(Matrix.application(name));

        assertThat(soundness.works()).isTrue();
        assertThat(soundness.alarms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "redis, configuration-absent",
        "redis, library-removed",
        "redis, user-unknown",
        "mosquitto, program-truncated",
        "mosquitto, program-not-executable"
    })
    void theCauseOfAFaultLeadsAndNamesThePart(String application, String operator) throws Exception {
        CellResult result = visit.broken(Matrix.cell(application, operator));

        assertThat(result.effect()).isEqualTo(Effect.BROKEN);
        assertThat(result.right()).as(result.miss()).isTrue();
    }

    @Test
    void aFaultWithoutAnEffectIsSeenAsOne() throws Exception {
        CellResult result = visit.broken(Matrix.cell("haproxy", "dependency-down"));

        assertThat(result.effect()).isEqualTo(Effect.NONE);
    }
}
