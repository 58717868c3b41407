package drydock.cause.limit;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class ProcessLimitTest {
    private static final String NO_THREAD = "RuntimeError: can't start new thread";
    private static final String UNAVAILABLE = "worker: Resource temporarily unavailable";

    @Test
    void accusesTheLimitOfTheContainer() {
        MadeUpCase.exited(1)
                .container(web -> web.pids(20))
                .prints(NO_THREAD)
                .cause("process-limit")
                .leads(CONFIRMED)
                .explains("the container's limit is 20")
                .advises("pids_limit: 1000")
                .cites("can't start new thread");
    }

    @Test
    void accusesWithLessCertaintyWithoutALimit() {
        MadeUpCase.exited(1).prints(NO_THREAD).cause("process-limit").leads(LIKELY);
    }

    @Test
    void accusesAForkThatTheTraceSawFail() {
        MadeUpCase refused =
                MadeUpCase.exited(1).prints(UNAVAILABLE).traced(trace -> trace.fails("clone3", "", "EAGAIN", 4));
        refused.cause("process-limit").leads(LIKELY).cites("clone3", "temporarily unavailable");
        refused.container(web -> web.pids(20)).cause("process-limit").leads(CONFIRMED);
    }

    @Test
    void accusesAFrameThatStartsAProcess() {
        MadeUpCase.exited(1)
                .container(web -> web.pids(20))
                .prints("    self.pid = _fork_exec(args)", UNAVAILABLE)
                .cause("process-limit")
                .leads(LIKELY)
                .cites("_fork_exec");
    }

    @Test
    void nearMissIsAReadThatFindsNothingYet() {
        MadeUpCase.exited(1)
                .container(web -> web.pids(20))
                .prints(UNAVAILABLE)
                .traced(trace -> trace.fails("read", "", "EAGAIN", 4))
                .cause("process-limit")
                .isNotAccused();
    }

    @Test
    void nearMissIsAFrameOfAContainerWithoutALimit() {
        MadeUpCase.exited(1)
                .prints("    self.pid = _fork_exec(args)", UNAVAILABLE)
                .cause("process-limit")
                .isNotAccused();
    }

    @Test
    void isNotCheckedWhileTheContainerRuns() {
        MadeUpCase.running()
                .container(web -> web.pids(20))
                .prints(NO_THREAD)
                .cause("process-limit")
                .isNotChecked();
    }
}
