package drydock.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandWordsTest {
    @Test
    void readsWhatCommandLineWrites() {
        List<String> words = List.of("/bin/sh", "-c", "echo \"$HOME\"; printf 'a b\\n'", "", "it's", "a\\b", "x y");
        assertThat(CommandWords.of(CommandLine.of(words))).isEqualTo(words);
    }

    @Test
    void splitsAtBlanksAndLineEnds() {
        assertThat(CommandWords.of("  a\tb\n c ")).containsExactly("a", "b", "c");
        assertThat(CommandWords.of(" \n")).isEmpty();
    }

    @Test
    void keepsABackslashInDoubleQuotesUnlessItEscapes() {
        assertThat(CommandWords.of("\"a\\nb\" \"\\\"q\\\"\" c\\ d")).containsExactly("a\\nb", "\"q\"", "c d");
    }

    @Test
    void saysThatAQuoteIsNotClosed() {
        assertThatThrownBy(() -> CommandWords.of("sh -c 'exit 3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A quote (') in the command is not closed.");
    }
}
