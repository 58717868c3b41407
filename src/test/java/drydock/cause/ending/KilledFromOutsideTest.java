package drydock.cause.ending;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class KilledFromOutsideTest {
    @Test
    void accusesAKillThroughTheEngine() {
        MadeUpCase.exited(137)
                .container(web -> web.event("kill", 500, "9"))
                .cause("killed-from-outside")
                .leads(CONFIRMED)
                .explains("SIGKILL", "status 137")
                .advises("docker events --filter event=kill")
                .cites("engine event kill, SIGKILL", "exited (137)");
    }

    @Test
    void nearMissIsAStopOnRequest() {
        MadeUpCase.exited(143)
                .container(web -> web.event("kill", 500, "15").event("stop", 900, ""))
                .cause("killed-from-outside")
                .isPossible();
    }

    @Test
    void nearMissIsAKillThatNoEventTellsOf() {
        MadeUpCase.exited(137).cause("killed-from-outside").isPossible();
    }

    @Test
    void nearMissIsAKillOfAnEarlierRun() {
        MadeUpCase.exited(137)
                .container(web -> web.event("kill", -5000, "9"))
                .cause("killed-from-outside")
                .isPossible();
    }

    @Test
    void nearMissIsASignalThatTheProgramSurvives() {
        MadeUpCase.exited(1)
                .container(web -> web.event("kill", 500, "1"))
                .cause("killed-from-outside")
                .isPossible();
    }

    @Test
    void rulesOutAnotherStatusWithoutAnEvent() {
        MadeUpCase.exited(1).cause("killed-from-outside").isRuledOutBy("exited (1)");
    }

    @Test
    void isNotCheckedWhereTheStatusIsNotKnown() {
        MadeUpCase.loopingWithUnknownStatus().cause("killed-from-outside").isNotChecked();
    }
}
