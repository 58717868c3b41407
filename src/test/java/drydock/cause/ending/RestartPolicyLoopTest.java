package drydock.cause.ending;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class RestartPolicyLoopTest {
    @Test
    void accusesThePolicyBesideTheCause() {
        MadeUpCase looping = MadeUpCase.looping(1)
                .prints("panic: boom", "", "goroutine 1 [running]:", "main.main()", "\t/src/main.go:9");
        looping.cause("unhandled-error").leads(CONFIRMED);
        looping.cause("restart-policy-loop")
                .contributes(CONFIRMED)
                .explains("`restart: unless-stopped`", "7 times", "status 1")
                .advises("docker update --restart=no web", "restart: on-failure:5")
                .cites("restart policy unless-stopped, restart count 7", "restarting (1)");
    }

    @Test
    void accusesALoopOfSuccesses() {
        MadeUpCase.looping(0).cause("restart-policy-loop").contributes(CONFIRMED);
    }

    @Test
    void nearMissIsAFailureThatNothingRepeats() {
        MadeUpCase.exited(1).cause("restart-policy-loop").isRuledOutBy("restart policy no, restart count 0");
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running().cause("restart-policy-loop").isRuledOutBy("restart policy no");
    }
}
