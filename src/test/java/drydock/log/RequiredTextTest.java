package drydock.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredTextTest {
    @ParameterizedTest
    @CsvSource({
        "'request \\d*777\\d* answered', 'request ;777; answered'",
        "'^error: .*disk', 'error: ;disk'",
        "'colou?r', colo",
        "'ab*cde+', cde",
        "'timeout$', 'timeout'",
    })
    void areTheTextsThatEveryMatchContains(String expression, String texts) {
        assertThat(RequiredText.of(expression)).containsExactly(texts.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warn|error",
                "(optional)?",
                "[abc]",
                "a{0}",
                "\\Qa.b\\E",
                "\\x41\\x42",
                "\\d+",
                ".",
                "a",
                "\\p{L}ab"
            })
    void areAbsentWhereNoTextIsCertain(String expression) {
        assertThat(RequiredText.of(expression)).isEmpty();
    }

    @Test
    void arePartsOfEveryMatch() {
        String line = "GET /health 200 in 12 ms, colour error: no disk";
        for (String expression : new String[] {"GET .* 200", "colou?r error", "1\\d ms,? col*", "no  *disk"}) {
            var matcher = java.util.regex.Pattern.compile(expression).matcher(line);
            assertThat(matcher.find()).as(expression).isTrue();
            assertThat(matcher.group()).contains(RequiredText.of(expression));
        }
    }
}
