package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.investigation.Investigation;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Reads what was recorded of every fixture and weighs the causes again, without an engine.
///
/// `packaging/record.sh` records the fixtures again.
class ZooCasesTest {
    @TestFactory
    Stream<DynamicTest> everyRecordedContainerGetsItsCause() {
        return Zoo.fixtures().stream()
                .map(fixture -> DynamicTest.dynamicTest(fixture.toString(), () -> examine(fixture)));
    }

    @Test
    void everyFixtureIsRecordedAndEveryRecordingHasAFixture() throws IOException {
        assertThat(RecordedZoo.names())
                .as("record a fixture with packaging/record.sh, and delete the recording of one that is gone")
                .containsExactlyElementsOf(
                        Zoo.fixtures().stream().map(Fixture::name).toList());
    }

    /// Without the fixtures the other tests of this class pass on nothing.
    @Test
    void thereAreMoreThanTwoHundredFixtures() {
        assertThat(Zoo.fixtures()).hasSizeGreaterThan(200);
    }

    private static void examine(Fixture fixture) throws IOException {
        assertThat(fixture.unknownCauses())
                .as("causes in %s/fixture.json that are not in the catalogue", fixture.folder())
                .isEmpty();
        Investigation investigation = RecordedZoo.read(fixture.name());
        assertThat(Judgement.of(fixture, investigation).misses())
                .as("%s, recorded in %s", fixture, RecordedZoo.file(fixture.name()))
                .isEmpty();
    }
}
