package drydock.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.model.Channel;
import drydock.model.OutputLine;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LogSearchTest {
    @Test
    void findsEveryPlaceAsItIsShown() throws Exception {
        LogStore store = store("an \u001b[31mError\u001b[0m and error", "nothing", "ERROR");
        assertThat(LogSearch.literal("error").in(store, 0, 3, 100).hits())
                .containsExactly(new LogSearch.Hit(0, 3, 8), new LogSearch.Hit(0, 13, 18), new LogSearch.Hit(2, 0, 5));
    }

    @Test
    void heedsCaseWhenTheTextHasAnUpperCaseLetter() throws Exception {
        assertThat(LogSearch.literal("Error")
                        .in(store("error Error"), 0, 1, 100)
                        .hits())
                .hasSize(1);
    }

    @Test
    void takesALiteralLiterally() throws Exception {
        assertThat(LogSearch.literal("a.b").in(store("axb a.b"), 0, 1, 100).hits())
                .containsExactly(new LogSearch.Hit(0, 4, 7));
    }

    @Test
    void saysWhenThereAreMoreThanTheLimit() throws Exception {
        LogSearch.Found found = LogSearch.regex("[ab]").in(store("abab"), 0, 1, 3);
        assertThat(found.hits()).hasSize(3);
        assertThat(found.complete()).isFalse();
    }

    @Test
    void leavesEmptyMatchesOut() throws Exception {
        assertThat(LogSearch.regex("x*").in(store("abc"), 0, 1, 3).hits()).isEmpty();
    }

    @Test
    void stopsInTheMiddleOfAnEndlessMatch() throws Exception {
        LogStore store = store("a".repeat(60) + "b");
        AtomicReference<Throwable> ended = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().start(() -> {
            started.countDown();
            ended.set(org.assertj.core.api.Assertions.catchThrowable(
                    () -> LogSearch.regex("^(a|aa)+\\1c$").in(store, 0, 1, 10)));
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

    private static LogStore store(String... lines) {
        LogStore store = new LogStore();
        for (String line : lines) {
            store.append(OutputLine.of(Channel.STDOUT, line));
        }
        return store;
    }
}
