package drydock.cause.crash;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.fact.DebuggerFacts.Main;
import org.junit.jupiter.api.Test;

class AbortTest {
    private static final String ASSERTION = "server: main.c:9: main: Assertion `port > 0' failed.";

    @Test
    void accusesAnAbortThatTheTraceSaw() {
        MadeUpCase.exited(139)
                .traced(trace -> trace.killedBy("SIGABRT"))
                .cause("abort")
                .leads(CONFIRMED)
                .explains("SIGABRT")
                .advises("break abort")
                .cites("--- SIGABRT", "exited (139)");
    }

    @Test
    void accusesAnAssertionWithItsText() {
        MadeUpCase.exited(134)
                .prints(ASSERTION)
                .cause("abort")
                .leads(CONFIRMED)
                .explains("port > 0")
                .cites("Assertion");
    }

    @Test
    void accusesWithLessCertaintyByTheStatus() {
        MadeUpCase.exited(134).cause("abort").leads(LIKELY);
    }

    @Test
    void accusesThePlaceThatTheDebuggerSaw() {
        MadeUpCase.exited(134)
                .debugged(gdb -> gdb.killedBy("SIGABRT", "").in("abort", "").in("check_port", "main.c:9"))
                .cause("abort")
                .explains("check_port")
                .advises("Start at `check_port (main.c:9)`");
    }

    @Test
    void nearMissIsARuntimeThatAbortsOverAnUncaughtError() {
        MadeUpCase.exited(134)
                .prints(
                        "terminate called after throwing an instance of 'std::out_of_range'",
                        "  what():  vector::_M_range_check")
                .traced(trace -> trace.killedBy("SIGABRT"))
                .cause("abort")
                .isNotAccused();
    }

    @Test
    void nearMissIsAnotherReasonThatIsPrinted() {
        MadeUpCase.exited(134)
                .prints("memory allocation of 8589934592 bytes failed")
                .cause("abort")
                .isNotAccused();
    }

    @Test
    void rulesOutAnAbortBeforeMain() {
        MadeUpCase.exited(134)
                .debugged(gdb -> gdb.main(Main.NOT_ENTERED).killedBy("SIGABRT", ""))
                .cause("abort")
                .isRuledOutBy("received SIGABRT");
    }

    @Test
    void rulesOutATraceThatEndsWithoutIt() {
        MadeUpCase.exited(1).traced().cause("abort").isRuledOutBy("+++ exited with 1");
    }

    @Test
    void rulesOutAnotherStatus() {
        MadeUpCase.exited(1).cause("abort").isRuledOutBy("exited (1)");
    }
}
