package drydock.cause.limit;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.fact.RunFacts;
import drydock.model.Citation;
import drydock.model.Ending;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutOfMemoryTest {
    private static final long LIMIT = 64L << 20;

    @Test
    void accusesTheMemoryLimitByTheEnginesFlag() {
        MadeUpCase.looping(137)
                .container(web -> web.oomKilled().memory(LIMIT))
                .cause("out-of-memory")
                .leads(CONFIRMED)
                .explains("its memory limit is 64 MiB")
                .advises("mem_limit: 128m")
                .cites("OOMKilled true", "restarting (137)");
    }

    @Test
    void accusesWithLessCertaintyWhereTheProgramEndsOverAnErrorOfItsOwn() {
        MadeUpCase.exited(1)
                .container(web -> web.oomKilled().memory(LIMIT))
                .prints("Traceback (most recent call last):", "  File \"/app/x.py\", line 3, in f", "ChildError: gone")
                .cause("out-of-memory")
                .leads(LIKELY)
                .explains("one of its processes");
    }

    @Test
    void accusesTheLimitOfTheRuntime() {
        MadeUpCase.exited(1)
                .prints("Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space")
                .cause("out-of-memory")
                .leads(CONFIRMED)
                .explains("its own limit")
                .advises("-Xmx");
    }

    @Test
    void accusesWithLessCertaintyALimitThatTheProgramReachesAgain() {
        MadeUpCase.exited(137)
                .container(web -> web.memory(LIMIT))
                .with(again(false))
                .cause("out-of-memory")
                .leads(LIKELY)
                .cites("killed again");
    }

    @Test
    void nearMissIsALimitOfTheTemporaryContainersOwn() {
        MadeUpCase.exited(137)
                .container(web -> web.memory(LIMIT))
                .with(again(true))
                .cause("out-of-memory")
                .isPossible();
    }

    @Test
    void nearMissIsAKillThatNothingExplains() {
        MadeUpCase.looping(137)
                .container(web -> web.memory(LIMIT))
                .cause("out-of-memory")
                .isPossible();
    }

    @Test
    void nearMissIsAKillThroughTheEngine() {
        MadeUpCase.exited(137)
                .container(web -> web.memory(LIMIT).event("kill", 500, "9"))
                .cause("out-of-memory")
                .isRuledOutBy("exited (137)");
    }

    @Test
    void rulesOutAnotherStatusWithoutAFlag() {
        MadeUpCase.exited(1)
                .container(web -> web.memory(LIMIT))
                .cause("out-of-memory")
                .isRuledOutBy("exited (1)");
    }

    @Test
    void accusesTheEndOfAChildWhileTheContainerRuns() {
        MadeUpCase.running()
                .container(web -> web.memory(80 << 20).oomKilled())
                .cause("out-of-memory")
                .leads(CONFIRMED)
                .explains("killed one of its processes for memory", "80 MiB", "runs on without that process");
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running().cause("out-of-memory").isRuledOutBy("running (0)");
    }

    @Test
    void isNotCheckedWhereTheStatusIsNotKnown() {
        MadeUpCase.loopingWithUnknownStatus().cause("out-of-memory").isNotChecked();
    }

    private static RunFacts again(boolean drydocks) {
        Ending ending = new Ending.OutOfMemory(LIMIT, drydocks);
        return new RunFacts(
                List.of("/app/server"), ending, List.of(), false, "", Citation.line("run", 1, "killed again"));
    }
}
