package drydock.cause.ending;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import org.junit.jupiter.api.Test;

class StopSignalIgnoredTest {
    private static MadeUpCase stopped(long killedAfterMillis) {
        return MadeUpCase.exited(137)
                .container(web -> web.event("kill", 100, "15")
                        .event("kill", 100 + killedAfterMillis, "9")
                        .event("stop", 1800, ""));
    }

    @Test
    void accusesAProgramThatIsKilledWhenTheTimeoutIsOver() {
        stopped(1500)
                .cause("stop-signal-ignored")
                .leads(CONFIRMED)
                .explains("SIGTERM", "the timeout")
                .advises("init: true", "STOPSIGNAL")
                .cites("engine event kill, SIGKILL", "exited (137)");
    }

    @Test
    void accusesTheShellThatPassesNoSignalOn() {
        stopped(1500)
                .chain(MadeUpLink.script("/entrypoint.sh", "#!/bin/sh", "/app/server"))
                .cause("stop-signal-ignored")
                .leads(CONFIRMED)
                .advises("Start the program with `exec`");
    }

    @Test
    void nearMissIsAKillRightAfterTheStopSignal() {
        stopped(200).cause("stop-signal-ignored").isRuledOutBy("exited (137)");
    }

    @Test
    void nearMissIsAKillWithoutAStop() {
        MadeUpCase.exited(137)
                .container(web -> web.event("kill", 100, "15").event("kill", 1600, "9"))
                .cause("stop-signal-ignored")
                .isRuledOutBy("exited (137)");
    }

    @Test
    void rulesOutAProgramThatAnswersTheSignal() {
        MadeUpCase.exited(143)
                .container(web -> web.event("kill", 100, "15").event("stop", 300, ""))
                .cause("stop-signal-ignored")
                .isRuledOutBy("exited (143)");
    }

    @Test
    void isNotCheckedWhereTheStatusIsNotKnown() {
        MadeUpCase.loopingWithUnknownStatus().cause("stop-signal-ignored").isNotChecked();
    }
}
