package drydock.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.Engine;
import drydock.zoo.LocalEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A handful of the attacks; `packaging/bench.sh redteam` runs all.
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedTeamEngineTest {
    private Engine engine;

    @BeforeAll
    void connect() throws Exception {
        engine = LocalEngine.connect();
        engine.toolbox().build(line -> {});
    }

    @AfterAll
    void disconnect() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "core-pattern",
                "disk-filled",
                "mount-below-bind",
                "open-by-handle",
                "remounted-bind",
                "socket-in-bind",
                "trace-overwritten"
            })
    void isContained(String attack) throws Exception {
        RedTeam.Result result = new RedTeam(engine).run(Attack.named(attack));

        assertThat(result.reached()).isEmpty();
        assertThat(result.sameHost()).isTrue();
        assertThat(result.leftovers()).isEmpty();
    }

    @Test
    void everyAttackSaysWhatItTriesAndCanBeJudged() {
        assertThat(Attack.all())
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        attack -> assertThat(attack.story()).as(attack.name()).endsWith("."));
    }
}
