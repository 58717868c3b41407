package drydock.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsiTest {
    @Test
    void readsColoursAsSpansOfTheTextWithoutThem() {
        Ansi.Styled styled = Ansi.read("a \u001b[1;31mred\u001b[0m \u001b[38;5;46mgreen\u001b[39m b");
        assertThat(styled.text()).isEqualTo("a red green b");
        assertThat(styled.spans())
                .containsExactly(
                        new Ansi.Span(2, 5, new Ansi.Style(1, true, false, false, false)),
                        new Ansi.Span(6, 11, new Ansi.Style(10, false, false, false, false)));
    }

    @ParameterizedTest
    @CsvSource({
        "clear:\\e[2J\\e[Hscreen, clear:screen",
        "title \\e]0;evil\\ahere, title here",
        "link \\e]8;;http://x\\e\\text\\e]8;;\\e\\ end, link text end",
        "cut off \\e[31, cut off",
        "cut off \\e]0;title, cut off",
        "lone \\e, lone",
        "charset \\e(B done, charset  done",
        "C1 \\c31mred, C1 red"
    })
    void leavesNothingOfOtherEscapes(String written, String shown) {
        String line = written.replace("\\e", "\u001b").replace("\\a", "\u0007").replace("\\c", "\u009b");
        assertThat(Ansi.read(line).text().strip()).isEqualTo(shown);
    }

    @Test
    void makesControlAndDirectionChangingCharactersVisible() {
        assertThat(Ansi.read("safe\rEVIL").text()).isEqualTo("EVIL [1 overwritten]");
        assertThat(Ansi.read("a\u202eb\0").text()).isEqualTo("a\\u{202e}b\\x00");
        assertThat(Ansi.read("👩‍🚀 ok").text()).isEqualTo("👩‍🚀 ok");
    }

    @Test
    void alignsTabs() {
        assertThat(Ansi.read("ab\tc").text()).isEqualTo("ab      c");
    }

    @Test
    void readsAbsurdParametersWithoutComplaint() {
        assertThat(Ansi.read("\u001b[99999999999;38;2;1;;x\u001b[38mtext").text())
                .endsWith("text");
    }

    @Test
    void makesHalvesOfCharactersAndInvisibleTagsVisible() {
        assertThat(Ansi.read("a\ud800b").text()).isEqualTo("a\\u{d800}b");
        assertThat(Ansi.read("a\udb40\udc41b").text()).isEqualTo("a\\u{e0041}b");
    }

    /// From a fixed seed, so that a failure comes again.
    @Test
    void readsAnyCharactersIntoTextThatIsHarmlessAndSpansThatFitIt() {
        Random random = new Random(25);
        String alphabet = "\u001b\u001b[[]P^_0123456789;:mmKH(\\\u0007\u009b\0\r\t\u00a0\u2028\u202e\ud83d\ude80 aé漢";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder line = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                line.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Ansi.Styled styled = Ansi.read(line.toString());
            assertThat(styled.text()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
            assertThat(styled.spans())
                    .allMatch(span -> span.start() >= 0
                            && span.start() < span.end()
                            && span.end() <= styled.text().length());
        }
    }

    @Test
    void showsAProgressBarAsATerminalDoesAndCountsWhatWasOverwritten() {
        assertThat(Ansi.read("10%\r\u001b[K50%\r\u001b[32m100%\u001b[0m").text())
                .isEqualTo("100% [2 overwritten]");
        assertThat(Ansi.read("a line with CR LF\r").text()).isEqualTo("a line with CR LF");
        assertThat(Ansi.read("abc\b\b\bxyz").text()).isEqualTo("xyz");
        assertThat(Ansi.read("\b\ba\r\r").text()).isEqualTo("a");
    }
}
