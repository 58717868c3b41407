package drydock.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.model.Channel;
import drydock.model.OutputLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LogSearchTest {
    @Test
    void findsEveryPlaceAsItIsShown() throws Exception {
        LogStore store = store("an \u001b[31mError\u001b[0m and error", "nothing", "ERROR", "err\u001b[1mor");
        assertThat(lines(LogSearch.literal("error"), store)).containsExactly(0L, 2L, 3L);
        assertThat(LogSearch.literal("error").in("an Error and error"))
                .containsExactly(new LogSearch.Hit(3, 8), new LogSearch.Hit(13, 18));
    }

    @Test
    void heedsCaseWhenTheTextHasAnUpperCaseLetterOrItIsWanted() throws Exception {
        LogStore store = store("error", "Error");
        assertThat(lines(LogSearch.literal("Error"), store)).containsExactly(1L);
        assertThat(lines(LogSearch.of("error", false, true), store)).containsExactly(0L);
        assertThat(lines(LogSearch.of("ERR.R", true, false), store)).isEmpty();
    }

    @Test
    void takesALiteralLiterally() throws Exception {
        assertThat(lines(LogSearch.literal("a.b"), store("axb", "a.b"))).containsExactly(1L);
    }

    @Test
    void doesNotFindATextAcrossTheEndOfALine() throws Exception {
        assertThat(lines(LogSearch.literal("ab"), store("xa", "bx", "xab"))).containsExactly(2L);
    }

    @Test
    void findsTheSameInTheBytesOfALineAsInItsText() throws Exception {
        String[] needles = {"in", "7.", "end", "Grüße", "[", "  ", "line 1", "Line 3"};
        LogStore store = new LogStore();
        for (int i = 0; i < 20_000; i++) {
            store.append(OutputLine.of(
                    Channel.STDOUT, (i % 3 == 0 ? "Line " : "line ") + i + (i % 7 == 0 ? "  Grüße" : " 7. [end]")));
        }
        for (String needle : needles) {
            assertThat(lines(LogSearch.literal(needle), store))
                    .as(needle)
                    .isNotEmpty()
                    .isEqualTo(lines(
                            LogSearch.regex((needle.startsWith("Line") ? "" : "(?iu)") + Pattern.quote(needle)),
                            store));
        }
    }

    @Test
    void findsAnyTextOfAFewLettersWhereJavaFindsIt() throws Exception {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            String[] lines = new String[20];
            for (int i = 0; i < lines.length; i++) {
                lines[i] = letters(random, random.nextInt(12));
            }
            String wanted = letters(random, 1 + random.nextInt(4));
            boolean exact = !wanted.equals(wanted.toLowerCase(Locale.ROOT));
            List<Long> expected = new ArrayList<>();
            for (int i = 0; i < lines.length; i++) {
                String line = exact ? lines[i] : lines[i].toLowerCase(Locale.ROOT);
                if (line.contains(wanted)) {
                    expected.add((long) i);
                }
            }
            assertThat(lines(LogSearch.literal(wanted), store(lines)))
                    .as("%s in %s", wanted, List.of(lines))
                    .isEqualTo(expected);
        }
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 0, 5)
                .mapToObj(at -> "abAB ".substring(at, at + 1))
                .collect(Collectors.joining());
    }

    @Test
    void leavesEmptyMatchesOut() throws Exception {
        assertThat(lines(LogSearch.regex("x*"), store("abc", "axc"))).containsExactly(1L);
    }

    @Test
    void stopsInTheMiddleOfAnEndlessMatch() throws Exception {
        LogStore store = store("a".repeat(60) + "b");
        AtomicReference<Throwable> ended = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().start(() -> {
            started.countDown();
            ended.set(org.assertj.core.api.Assertions.catchThrowable(
                    () -> lines(LogSearch.regex("^(a|aa)+\\1c$"), store)));
        });
        started.await();
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void refusesWhatIsNoExpression() {
        assertThatThrownBy(() -> LogSearch.regex("(")).isInstanceOf(java.util.regex.PatternSyntaxException.class);
    }

    private static List<Long> lines(LogSearch search, LogStore store) throws InterruptedException {
        LineNumbers found = new LineNumbers();
        LineScan scan = new LineScan(store, search);
        scan.run((later, numbers, from, to) -> {
            for (int i = numbers.length - 1; i >= 0; i--) {
                found.addFirst(numbers[i]);
            }
        });
        return java.util.stream.IntStream.range(0, found.size())
                .mapToObj(found::get)
                .toList();
    }

    private static LogStore store(String... lines) {
        LogStore store = new LogStore();
        for (String line : lines) {
            store.append(OutputLine.of(Channel.STDOUT, line));
        }
        return store;
    }
}
