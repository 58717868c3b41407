package drydock.cause.crash;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class ArithmeticFaultTest {
    @Test
    void accusesASignalThatTheTraceSaw() {
        MadeUpCase.exited(136)
                .traced(trace -> trace.killedBy("SIGFPE"))
                .cause("arithmetic-exception")
                .leads(CONFIRMED)
                .explains("SIGFPE")
                .advises("divisor")
                .cites("--- SIGFPE", "exited (136)");
    }

    @Test
    void accusesMessageAndStatusTogether() {
        MadeUpCase.exited(136)
                .prints("Floating point exception (core dumped)")
                .cause("arithmetic-exception")
                .leads(CONFIRMED)
                .cites("Floating point exception");
    }

    @Test
    void accusesWithLessCertaintyByOneOfThem() {
        MadeUpCase.exited(136).cause("arithmetic-exception").leads(LIKELY);
        MadeUpCase.exited(1)
                .prints("Floating point exception (core dumped)")
                .cause("arithmetic-exception")
                .leads(LIKELY);
    }

    @Test
    void accusesThePlaceThatTheDebuggerSaw() {
        MadeUpCase.exited(136)
                .debugged(gdb -> gdb.killedBy("SIGFPE", "").in("share", "pool.c:12"))
                .cause("arithmetic-exception")
                .explains("in share (pool.c:12)")
                .cites("share pool.c:12");
    }

    @Test
    void advisesTheOnlyVariableThatIsZero() {
        MadeUpCase.exited(136)
                .container(pool -> pool.env("THREADS=0").env("PORT=8080"))
                .traced(trace -> trace.killedBy("SIGFPE"))
                .cause("arithmetic-exception")
                .advises("`THREADS`, which is 0");
    }

    @Test
    void nearMissIsAnErrorOfTheLanguage() {
        MadeUpCase.exited(1)
                .prints("FloatingPointError: divide by zero encountered in divide")
                .cause("arithmetic-exception")
                .isNotAccused();
    }

    @Test
    void nearMissIsAnotherSignal() {
        MadeUpCase.exited(139)
                .traced(trace -> trace.killedBy("SIGSEGV"))
                .cause("arithmetic-exception")
                .isRuledOutBy("+++ killed by SIGSEGV");
    }

    @Test
    void rulesOutAnotherStatus() {
        MadeUpCase.exited(1).cause("arithmetic-exception").isRuledOutBy("exited (1)");
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running().cause("arithmetic-exception").isRuledOutBy("running (0)");
    }
}
