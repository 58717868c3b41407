package drydock.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogSeverityTest {
    @ParameterizedTest
    @CsvSource({"EMERG, ERROR", "dpanic, ERROR", "Warning, WARN", "notice, INFO", "I, INFO", "trce, DEBUG"})
    void aLevelIsKnownByAnyOfItsSpellings(String word, LogSeverity severity) {
        assertThat(LogSeverity.named(word)).contains(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ready", "errors", "success"})
    void anyOtherWordIsNoLevel(String word) {
        assertThat(LogSeverity.named(word)).isEmpty();
    }
}
