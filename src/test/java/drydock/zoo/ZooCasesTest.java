package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.store.CaseStore;
import drydock.investigation.Investigation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Reads what was recorded of every fixture and weighs the causes again, without an engine.
///
/// Recorded anew by `packaging/record.sh`.
class ZooCasesTest {
    private final CaseStore store = new CaseStore();

    @TestFactory
    Stream<DynamicTest> everyRecordedContainerGetsItsCause() {
        return Zoo.fixtures().stream()
                .filter(fixture -> fixture.inCatalogue())
                .map(fixture -> DynamicTest.dynamicTest(fixture.toString(), () -> examine(fixture)));
    }

    @Test
    void everyFixtureIsRecorded() {
        assertThat(Zoo.fixtures())
                .as("record it with packaging/record.sh")
                .allMatch(fixture -> Files.isRegularFile(recorded(fixture).resolve("case.json")));
    }

    private static Path recorded(Fixture fixture) {
        return Zoo.RECORDED.resolve(fixture.name());
    }

    private void examine(Fixture fixture) throws Exception {
        Investigation investigation = store.load(recorded(fixture));
        assertThat(Judgement.of(fixture, investigation).misses())
                .as("%s, recorded in %s", fixture, recorded(fixture))
                .isEmpty();
    }
}
