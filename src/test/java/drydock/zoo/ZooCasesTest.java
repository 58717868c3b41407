package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.CaseStore;
import drydock.investigation.Investigation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Reads what was recorded of every fixture and weighs the causes again, without an engine.
///
/// Recorded anew by `packaging/record.sh`.
class ZooCasesTest {
    /// Fixtures whose cause is not found yet; a debugger or a look at the whole process tree would settle most.
    private static final List<String> OPEN = List.of("process-limit", "stub-binary-cpp", "killed-from-outside");

    private final CaseStore store = new CaseStore();

    @TestFactory
    Stream<DynamicTest> everyRecordedContainerGetsItsCause() {
        return Zoo.fixtures().stream()
                .filter(fixture -> fixture.inCatalogue() && !OPEN.contains(fixture.name()))
                .map(fixture -> DynamicTest.dynamicTest(fixture.toString(), () -> examine(fixture)));
    }

    @Test
    void everyFixtureIsRecorded() {
        assertThat(Zoo.fixtures())
                .as("record it with packaging/record.sh")
                .allMatch(fixture -> Files.isRegularFile(recorded(fixture).resolve("case.json")));
    }

    @ParameterizedTest
    @FieldSource("OPEN")
    void whatIsKnownToBeWrongIsStillWrong(String name) throws Exception {
        Investigation investigation = store.load(recorded(Zoo.fixture(name)));
        assertThat(Judgement.of(Zoo.fixture(name), investigation).misses())
                .as("%s is right now: take it off the list", name)
                .isNotEmpty();
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
