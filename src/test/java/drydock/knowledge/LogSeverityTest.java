package drydock.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogSeverityTest {
    @ParameterizedTest
    @CsvSource({
        "EMERG, FATAL",
        "dpanic, FATAL",
        "fatal error, FATAL",
        "SEVERE, ERROR",
        "Warning, WARNING",
        "notice, INFO",
        "trce, DEBUG"
    })
    void aLevelIsKnownByAnyOfItsSpellings(String word, LogSeverity severity) {
        assertThat(LogSeverity.of(word)).isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ready", "errors", "success", "e"})
    void anyOtherWordIsNoLevel(String word) {
        assertThat(LogSeverity.of(word)).isEqualTo(LogSeverity.NONE);
    }

    @ParameterizedTest
    @CsvSource({"F, FATAL", "E, ERROR", "W, WARNING", "N, INFO", "T, DEBUG", "X, NONE"})
    void aLetterStandsForALevel(char letter, LogSeverity severity) {
        assertThat(LogSeverity.ofLetter(letter)).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"60, FATAL", "50, ERROR", "40, WARNING", "30, INFO", "20, DEBUG"})
    void pinosNumbersStandForLevels(int number, LogSeverity severity) {
        assertThat(LogSeverity.ofNumber(number)).isEqualTo(severity);
    }
}
