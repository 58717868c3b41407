package drydock.format.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GlobPatternsTest {
    @Test
    void readsStarsMarksAndBrackets() {
        assertThat(GlobPatterns.matches("start-server.sh", "start*.sh")).isTrue();
        assertThat(GlobPatterns.matches("abcbcd", "a*bc*d")).isTrue();
        assertThat(GlobPatterns.matches("abcbc", "a*bc")).isTrue();
        assertThat(GlobPatterns.matches("aXb", "a*b*b")).isFalse();
        assertThat(GlobPatterns.matches("-x", "-[!a-c]")).isTrue();
        assertThat(GlobPatterns.matches("", "*")).isTrue();
        assertThat(GlobPatterns.matches("ab", "a?b")).isFalse();
    }

    @Test
    @Timeout(10)
    void manyStarsTakeNoExponentialTime() {
        assertThat(GlobPatterns.matches("a".repeat(250), "*a".repeat(60) + "b")).isFalse();
    }
}
