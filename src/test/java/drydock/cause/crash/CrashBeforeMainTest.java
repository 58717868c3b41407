package drydock.cause.crash;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.fact.DebuggerFacts.Main;
import org.junit.jupiter.api.Test;

class CrashBeforeMainTest {
    private static MadeUpCase crashed(Main main, String signal, long exit) {
        return MadeUpCase.exited(exit)
                .debugged(gdb -> gdb.main(main).killedBy(signal, "0x8").in("Registry::Registry", "registry.cpp:14"));
    }

    @Test
    void accusesACrashInAStaticInitialiser() {
        crashed(Main.NOT_ENTERED, "SIGSEGV", 139)
                .cause("crash-before-main")
                .leads(CONFIRMED)
                .explains("never enters main", "SIGSEGV", "Registry::Registry")
                .advises("global objects", "Registry::Registry")
                .cites("received SIGSEGV", "main NOT_ENTERED", "exited (139)");
    }

    @Test
    void accusesBesideASignalThatNamesItsOwnReason() {
        MadeUpCase trap = crashed(Main.NOT_ENTERED, "SIGILL", 132);
        trap.cause("crash-before-main").contributes(CONFIRMED);
        trap.cause("illegal-instruction").leads(LIKELY);
    }

    @Test
    void nearMissIsACrashAfterMainWasEntered() {
        crashed(Main.ENTERED, "SIGSEGV", 139).cause("crash-before-main").isRuledOutBy("main ENTERED");
    }

    @Test
    void nearMissIsACrashOfAProgramWithoutAMainToFind() {
        crashed(Main.UNKNOWN, "SIGSEGV", 139).cause("crash-before-main").isPossible();
    }

    @Test
    void nearMissIsACrashThatOnlyTheDebuggersRunHas() {
        crashed(Main.NOT_ENTERED, "SIGSEGV", 0).cause("crash-before-main").isPossible();
    }

    @Test
    void rulesOutATraceThatEndsWithoutACrash() {
        MadeUpCase.exited(1).traced().cause("crash-before-main").isRuledOutBy("+++ exited with 1");
    }

    @Test
    void isNotCheckedWhereNoDebuggerSawTheCrash() {
        MadeUpCase.exited(139)
                .traced(trace -> trace.killedBy("SIGSEGV"))
                .debugged(gdb ->
                        gdb.main(Main.NOT_ENTERED).killedBy("SIGSEGV", "0x8").notReproduced())
                .cause("crash-before-main")
                .isNotChecked();
    }
}
