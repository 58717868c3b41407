package drydock.cause.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import drydock.cause.MadeUpCase;
import drydock.fact.LogFacts;
import drydock.fact.StartChain;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogReadingTest {
    @Test
    void theFirstOfSeveralComplaintsBeforeOneThatNamesNothingTells() {
        MadeUpCase.exited(1)
                .prints(
                        "/etc/unbound/unbound.conf:6: error: unknown keyword 'prefetch-keys'",
                        "/etc/unbound/unbound.conf:6: error: stray ':'",
                        "/etc/unbound/unbound.conf:6: error: unknown keyword 'yes'",
                        "read /etc/unbound/unbound.conf failed: 3 errors in configuration file",
                        "unbound[1:0] fatal error: Could not read config file: /etc/unbound/unbound.conf. Maybe try"
                                + " unbound -dd")
                .cause("invalid-configuration")
                .explains("line 6", "unknown keyword 'prefetch-keys'");
    }

    @Test
    void theFirstOfErrorsInSuccessiveLinesIsTheReport() {
        MadeUpCase.exited(255)
                .prints(
                        "2026-11-27 10:15:07,350 fail2ban.configreader   [1]: WARNING 'allowipv6' not defined",
                        "2026-11-27 10:15:07,355 fail2ban.configreader   [1]: ERROR   Found no accessible config files for"
                                + " 'action.d/noop' under /etc/fail2ban",
                        "2026-11-27 10:15:07,355 fail2ban.jailreader     [1]: ERROR   Unable to read action 'noop'",
                        "2026-11-27 10:15:07,359 fail2ban                [1]: ERROR   Async configuration of server failed")
                .cause("reported-error")
                .explains("Found no accessible config files for 'action.d/noop'");
    }

    @Test
    void aWarningIsNoReason() {
        MadeUpCase warned =
                MadeUpCase.exited(1).prints("WARN config.yml: No such file or directory, using defaults", "giving up");
        assertThat(warned.leading()).isEqualTo("reported-error likely");
        warned.cause("reported-error").explains("no line of its output has the level of an error", "`giving up`");
    }

    @Test
    void theLastReasonDecides() {
        MadeUpCase two = MadeUpCase.exited(1)
                .prints(
                        "open /etc/extra.conf: no such file or directory",
                        "listen tcp :8080: bind: address already in use");
        assertThat(two.leading()).startsWith("address-in-use");
        assertThat(two.verdict("missing-file").accuses()).isFalse();
    }

    @Test
    void whatWasSaidLongBeforeTheEndIsNoReason() {
        String[] work =
                IntStream.range(0, 40).mapToObj(i -> "served request " + i).toArray(String[]::new);
        MadeUpCase long_ago = MadeUpCase.exited(1)
                .prints("open /etc/extra.conf: no such file or directory")
                .prints(work);
        assertThat(long_ago.leading()).isEqualTo("reported-error likely");
        long_ago.cause("reported-error").explains("`served request 39`");
    }

    @Test
    void aStackThatOverflowedSaysWhyAboveAThousandFrames() {
        String[] frames = IntStream.range(0, 1024)
                .mapToObj(i -> "\tat com.acme.Tree.depth(Tree.java:" + (9 + i % 2) + ")")
                .toArray(String[]::new);
        MadeUpCase deep = MadeUpCase.exited(1)
                .prints("building the tree", "Exception in thread \"main\" java.lang.StackOverflowError")
                .prints(frames);
        assertThat(deep.leading()).isEqualTo("unhandled-error confirmed");
    }

    @Test
    void whatACommandOfTheShellPrintsIsTheProgramsWhereItStartsNone() {
        MadeUpCase command = MadeUpCase.exited(4)
                .program(StartChain.Kind.SHELL_COMMAND, "sh", "-c", "echo \"FATAL: licence expired\"; exit 4")
                .prints(LogFacts.Origin.ENTRYPOINT, "FATAL: licence expired");
        assertThat(command.leading()).isEqualTo("reported-error likely");
    }

    @Test
    void hostileLinesAreSearchedInTime() {
        String[] lines = IntStream.range(0, 400)
                .mapToObj(i -> "error: cannot open ".repeat(20) + "/a/".repeat(300) + " connect bind fork" + i)
                .toArray(String[]::new);
        MadeUpCase hostile = MadeUpCase.exited(1).prints(lines);
        Instant start = Instant.now();
        assertThatCode(hostile::leading).doesNotThrowAnyException();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }
}
