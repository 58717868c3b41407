package drydock.cause.crash;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class IllegalInstructionTest {
    @Test
    void accusesASignalThatTheTraceSaw() {
        MadeUpCase.exited(132)
                .traced(trace -> trace.killedBy("SIGILL"))
                .cause("illegal-instruction")
                .leads(CONFIRMED)
                .explains("SIGILL")
                .advises("-march=native")
                .cites("--- SIGILL", "exited (132)");
    }

    @Test
    void accusesMessageAndStatusTogether() {
        MadeUpCase.exited(132)
                .prints("Illegal instruction (core dumped)")
                .cause("illegal-instruction")
                .leads(CONFIRMED)
                .cites("Illegal instruction");
    }

    @Test
    void accusesWithLessCertaintyByOneOfThem() {
        MadeUpCase.exited(132).cause("illegal-instruction").leads(LIKELY);
        MadeUpCase.exited(1)
                .prints("Illegal instruction (core dumped)")
                .cause("illegal-instruction")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsTheStatusOfAnotherSignal() {
        MadeUpCase.exited(134).cause("illegal-instruction").isRuledOutBy("exited (134)");
    }

    @Test
    void nearMissIsASignalOfARunThatTheContainerDoesNotHave() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.killedBy("SIGILL").notReproduced())
                .cause("illegal-instruction")
                .isNotAccused();
    }

    @Test
    void rulesOutATraceThatEndsWithoutIt() {
        MadeUpCase.exited(1).traced().cause("illegal-instruction").isRuledOutBy("+++ exited with 1");
    }

    @Test
    void isNotCheckedWhereTheStatusIsNotKnown() {
        MadeUpCase.loopingWithUnknownStatus().cause("illegal-instruction").isNotChecked();
    }
}
