package drydock.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void dropsTerminalSequences() {
        assertThat(PlainText.of(
                        "\u001b[31mred\u001b[0m \u001b]0;title\u0007plain\u001b(B \u001b]8;;http://x\u001b\\link"))
                .isEqualTo("red plain link");
    }

    @Test
    void showsControlAndDirectionCharacters() {
        assertThat(PlainText.of("a\u0000b\u0008c\u202ed\u2066e")).isEqualTo("a\\x00b\\x08c\\u{202e}d\\u{2066}e");
    }

    @Test
    void keepsOrdinaryTextEmojiAndTabs() {
        String text = "✅ Grüße\t👩‍💻 日本語 ▶️";
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void cutsHugeLinesAndSaysSo() {
        assertThat(PlainText.of("x".repeat(1 << 20)))
                .hasSizeLessThan(PlainText.LIMIT + 60)
                .endsWith("more characters]");
    }
}
