package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ZooTest {
    private static final Pattern CAUSE = Pattern.compile("[a-z]+(-[a-z]+)*");

    @TestFactory
    Stream<DynamicTest> everyFixtureCanBeBuiltAndSaysWhatItExpects() {
        return Zoo.fixtures().stream().map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> check(fixture)));
    }

    private static void check(Fixture fixture) {
        assertThat(fixture.build().resolve("Dockerfile")).satisfies(Files::exists);
        assertThat(fixture.story()).isNotBlank();
        assertThat(Stream.of(fixture.leading(), fixture.contributing(), fixture.mustNotAccuse())
                        .flatMap(List::stream))
                .allMatch(cause -> CAUSE.matcher(cause).matches());
        assertThat(fixture.verdict().orElse("likely")).isIn("confirmed", "likely");
        assertThat(fixture.anyLeading() && fixture.mustNotAccuse().isEmpty())
                .as("says nothing")
                .isFalse();
    }
}
