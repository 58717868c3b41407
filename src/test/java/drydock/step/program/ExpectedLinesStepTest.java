package drydock.step.program;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.step.program.binary.FixedText;
import drydock.step.program.binary.FixedText.Searched;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedLinesStepTest {
    /// As a compiler lays texts down: without ends between them, and cut at each value.
    private static final Searched PROGRAM = new Searched(
            "\0=== MAIN FUNCTION START ===🚀 Backend starting on port  workers\nConnected to \0%s: retry %d\0"
                    .getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=== MAIN FUNCTION START ===",
                "🚀 Backend starting on port {}",
                "Backend starting on port {} with {:?} workers",
                "Backend starting on port 2000",
                "Connected to postgres://db:5432/app",
                "MAIN FUNCTION"
            })
    void findsTheFixedPartOfALine(String line) {
        assertThat(FixedText.stands(line, PROGRAM)).isEqualTo(!line.contains("with"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Frontend starting", "Listening on {}", "Listening on 0.0.0.0:8080", "{}", ""})
    void doesNotFindWhatIsNotThere(String line) {
        assertThat(FixedText.stands(line, PROGRAM)).isFalse();
    }
}
