package drydock.cause.runtime;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;
import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class UnhandledErrorTest {
    private static final String[] TRACEBACK = {
        "Traceback (most recent call last):",
        "  File \"/app/main.py\", line 4, in <module>",
        "ZeroDivisionError: division by zero"
    };

    private static MadeUpCase gaveUp(String... after) {
        return MadeUpCase.exited(0)
                .prints(
                        "Traceback (most recent call last):",
                        "  File \"/app/w.py\", line 3, in <module>",
                        "ValueError: bad")
                .prints(after);
    }

    @Test
    void accusesAnErrorThatIsTheLastWordOfAProgramThatEndsWithStatusZero() {
        gaveUp().cause("unhandled-error").leads(LIKELY).explains("ValueError: bad");
    }

    @Test
    void nearMissIsAnErrorAfterWhichItGoesOn() {
        gaveUp("3 rows imported").cause("unhandled-error").isNotAccused();
    }

    @Test
    void accusesAnErrorWithItsFrame() {
        MadeUpCase.exited(1)
                .prints(TRACEBACK)
                .cause("unhandled-error")
                .leads(CONFIRMED)
                .explains("Python", "`ZeroDivisionError: division by zero`", "/app/main.py")
                .advises("line 4, in <module>")
                .cites("ZeroDivisionError", "/app/main.py", "exited (1)");
    }

    /// Columns: exit status, output with ` / ` between its lines.
    @ParameterizedTest
    @CsvFileSource(resources = "/causes/uncaught-errors.tsv", delimiter = '\t', quoteCharacter = '\u0001')
    void accusesTheErrorsOfManyRuntimes(long status, String output) {
        MadeUpCase made = MadeUpCase.exited(status).prints(output.split(" / ", -1));
        assertThat(made.leading()).startsWith("unhandled-error");
    }

    @Test
    void accusesWithLessCertaintyWhereTheStatusDoesNotShowIt() {
        MadeUpCase.looping(0).prints(TRACEBACK).cause("unhandled-error").leads(LIKELY);
    }

    @Test
    void accusesAProgramThatItsSupervisorGaveUp() {
        MadeUpCase.running()
                .prints(TRACEBACK)
                .prints("INFO gave up: web entered FATAL state, too many start retries too quickly")
                .cause("unhandled-error")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsAnErrorInTheProgramsOwnWords() {
        MadeUpCase.looping(1)
                .prints("boot", "error: no workers configured")
                .cause("unhandled-error")
                .isPossible();
    }

    @Test
    void nearMissIsTheResultOfAJob() {
        MadeUpCase.looping(1)
                .prints("boot", "2 errors, 3 tests failed")
                .cause("unhandled-error")
                .isPossible();
    }

    @Test
    void nearMissIsALibraryThatIsOnlyPreloaded() {
        MadeUpCase.exited(1)
                .prints("ERROR: ld.so: object 'libjemalloc.so.2' from LD_PRELOAD cannot be preloaded")
                .cause("unhandled-error")
                .isPossible();
    }

    @Test
    void nearMissIsAReasonOfItsOwn() {
        MadeUpCase.exited(1)
                .prints("error: listen tcp :8080: bind: address already in use")
                .cause("unhandled-error")
                .isRuledOutBy("address already in use");
    }

    @Test
    void nearMissIsAKilledProgram() {
        MadeUpCase.exited(143).prints(TRACEBACK).cause("unhandled-error").isNotAccused();
    }

    @Test
    void nearMissIsARunOfWhichTheStatusIsNotKnown() {
        MadeUpCase.loopingWithUnknownStatus()
                .prints("error: no workers")
                .cause("unhandled-error")
                .isPossible();
    }

    @Test
    void rulesOutASilentProgram() {
        MadeUpCase.exited(1).cause("unhandled-error").isRuledOutBy("nothing was printed");
    }

    @Test
    void rulesOutASuccess() {
        MadeUpCase.exited(0).prints("error: 0").cause("unhandled-error").isRuledOutBy("error: 0");
    }

    @Test
    void accusesWithLessCertaintyWhatAnotherRuntimeMayRead() {
        MadeUpCase.exited(1)
                .prints(
                        "/app/server.js:1",
                        "const port = settings.port ?? 8080;",
                        "                            ^",
                        "",
                        "SyntaxError: Unexpected token '?'",
                        "    at wrapSafe (node:internal/modules/cjs/loader:1378:20)")
                .cause("unhandled-error")
                .leads(LIKELY)
                .explains("another kind of module");
    }

    @Test
    void accusesAnErrorOverWhichTheHealthCheckFails() {
        MadeUpCase.running()
                .container(web -> web.health("unhealthy", 1, "HTTP Error 500", "CMD", "curl", "-f", "localhost"))
                .prints(TRACEBACK)
                .cause("unhandled-error")
                .leads(LIKELY)
                .explains("its health check fails", "ZeroDivisionError");
    }

    @Test
    void nearMissIsAnErrorOfAHealthyServer() {
        MadeUpCase.running()
                .container(web -> web.health("healthy", 0, "", "CMD", "curl", "-f", "localhost"))
                .prints(TRACEBACK)
                .cause("unhandled-error")
                .isNotAccused();
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running().prints(TRACEBACK).cause("unhandled-error").isRuledOutBy("running (0)");
    }
}
