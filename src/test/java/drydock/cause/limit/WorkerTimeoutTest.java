package drydock.cause.limit;

import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class WorkerTimeoutTest {
    private static final String ENDED = "[2026-11-26 21:34:50 +0000] [1] [CRITICAL] WORKER TIMEOUT (pid:7)";
    private static final String BOOTING = "[2026-11-26 21:34:52 +0000] [8] [INFO] Booting worker with pid: 8";

    @Test
    void accusesAServerThatKeepsEndingItsWorkers() {
        MadeUpCase.running()
                .prints(ENDED, BOOTING, ENDED, BOOTING, ENDED, BOOTING)
                .cause("worker-timeout")
                .leads(LIKELY)
                .explains("at least 3 of its workers")
                .cites("WORKER TIMEOUT", "running (0)");
    }

    @Test
    void nearMissIsAWorkerThatWasEndedOnce() {
        MadeUpCase.running()
                .prints(ENDED, BOOTING, "GET /orders 200", "GET /orders 200")
                .cause("worker-timeout")
                .isRuledOutBy("running (0)");
    }

    @Test
    void rulesOutAContainerThatHasEnded() {
        MadeUpCase.exited(1)
                .prints(ENDED, BOOTING, ENDED, BOOTING, ENDED)
                .cause("worker-timeout")
                .isRuledOutBy("exited (1)");
    }
}
