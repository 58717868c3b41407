package drydock.cause.start;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpContainer;
import org.junit.jupiter.api.Test;

class MustBePid1Test {
    private static final String NOT_PID_1 = "s6-overlay-suexec: fatal: can only run as pid 1";

    @Test
    void accusesTheInitProcessOfTheEngine() {
        MadeUpCase.exited(100)
                .container(MadeUpContainer::init)
                .prints(NOT_PID_1)
                .cause("must-be-pid-1")
                .leads(CONFIRMED)
                .explains("started with `init`")
                .advises("-    init: true")
                .cites("can only run as pid 1", "init true", "exited (100)");
    }

    @Test
    void accusesWithLessCertaintyAScriptBeforeTheProgram() {
        MadeUpCase.exited(100)
                .prints(NOT_PID_1)
                .cause("must-be-pid-1")
                .leads(LIKELY)
                .advises("with `exec`");
    }

    @Test
    void nearMissIsAnInitProcessThatNothingComplainsOf() {
        MadeUpCase.exited(100)
                .container(MadeUpContainer::init)
                .prints("s6-svscan: fatal: another instance is already running with pid 17")
                .cause("must-be-pid-1")
                .isNotAccused();
    }

    @Test
    void rulesOutAContainerWithoutAnInitProcess() {
        MadeUpCase.exited(1).cause("must-be-pid-1").isRuledOutBy("init false");
    }
}
