package drydock.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR: no port",
                "cannot open /etc/app.conf",
                "dial tcp 10.0.0.7:5432: i/o timeout, connection timed out",
                "Usage: app --port PORT",
                "PORT must be set",
                "Segmentation fault (core dumped)"
            })
    void aLineThatSaysWhatWentWrongIsRecognised(String line) {
        assertThat(FailureWords.anyIn(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"listening on :8080", "0 errors", "bye", "mustard is served", "unfailing"})
    void aLineThatOnlyReportsIsNot(String line) {
        assertThat(FailureWords.anyIn(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning: 2 tests failed", "info: fatal exception in worker 3"})
    void someOutweighAMildLevel(String line) {
        assertThat(FailureWords.graveIn(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning: PORT is missing", "info: connection refused, trying again"})
    void othersDoNot(String line) {
        assertThat(FailureWords.graveIn(line)).isFalse();
    }
}
