package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ZooTest {
    @TestFactory
    Stream<DynamicTest> everyFixtureCanBeBuiltAndSaysWhatItExpects() {
        return Zoo.fixtures().stream().map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> check(fixture)));
    }

    private static void check(Fixture fixture) {
        assertThat(fixture.build().resolve("Dockerfile")).satisfies(Files::exists);
        assertThat(fixture.story()).isNotBlank();
        assertThat(fixture.unknownCauses()).as("not in the catalogue").isEmpty();
        assertThat(fixture.verdict().orElse("likely")).isIn("confirmed", "likely");
        assertThat(fixture.anyLeading() && fixture.mustNotAccuse().isEmpty())
                .as("says nothing")
                .isFalse();
    }
}
