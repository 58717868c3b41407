package drydock.format.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrettyJsonTest {
    @Test
    void hasOneValueInEachLineAlsoAfterOtherText() {
        assertThat(PrettyJson.of("2026-11-23 [main] {\"level\":\"warn\",\"ms\":12,\"at\":{\"x\":1.50}}"))
                .containsExactly(
                        "{",
                        "  \"level\" : \"warn\",",
                        "  \"ms\" : 12,",
                        "  \"at\" : {",
                        "    \"x\" : 1.5",
                        "  }",
                        "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[main] started", "{broken", "{}", "{\"a\":1} and more", "{{{{[[[["})
    void isEmptyForALineThatDoesNotEndInJson(String line) {
        assertThat(PrettyJson.of(line)).isEmpty();
    }
}
