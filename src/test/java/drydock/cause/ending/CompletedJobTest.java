package drydock.cause.ending;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpTrace;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.Kind;
import org.junit.jupiter.api.Test;

class CompletedJobTest {
    private static MadeUpCase job() {
        return MadeUpCase.looping(0).program(Kind.BINARY, "/app/server").prints("copied 3 rows", "done");
    }

    @Test
    void accusesThePolicyThatRepeatsAJob() {
        job().cause("completed-job")
                .leads(LIKELY)
                .explains("`restart: unless-stopped`", "No run fails")
                .advises("-    restart: unless-stopped\n+    restart: on-failure")
                .cites("restarting (0)", "done");
    }

    @Test
    void accusesWithCertaintyWhereEveryRunAndTheTraceAreAlike() {
        job().runsAlike(2).traced().cause("completed-job").leads(CONFIRMED);
    }

    @Test
    void accusesAScriptThatDoesItsWorkItself() {
        MadeUpCase.looping(0)
                .scriptThatEnds("#!/bin/sh", "exec 2>&1", "echo done")
                .prints(Origin.ENTRYPOINT, "done")
                .cause("completed-job")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsAJobThatNothingRepeats() {
        MadeUpCase.exited(0)
                .prints("copied 3 rows", "done")
                .cause("completed-job")
                .isPossible();
    }

    @Test
    void nearMissIsWorkThatGoesOnInTheBackground() {
        job().traced(MadeUpTrace::programGoesIntoTheBackground)
                .cause("completed-job")
                .isRuledOutBy("done");
    }

    @Test
    void nearMissIsAProgramThatEndsWithItsInput() {
        job().traced(MadeUpTrace::readsEndOfInput).cause("completed-job").isRuledOutBy("restarting (0)");
    }

    @Test
    void nearMissIsAScriptThatMissesItsExec() {
        MadeUpCase.looping(0)
                .scriptThatEnds("#!/bin/sh", "if [ \"$1\" = server ]; then", "  exec /app/server", "fi")
                .prints(Origin.ENTRYPOINT, "[init] done")
                .cause("completed-job")
                .isRuledOutBy("[init] done");
    }

    @Test
    void nearMissIsAPlaceholderThatPrintsItsLine() {
        MadeUpCase.looping(0)
                .container(web -> web.built("RUN echo 'fn main() { println!(\"placeholder\"); }' > src/main.rs"))
                .prints("placeholder")
                .cause("completed-job")
                .isRuledOutBy("placeholder");
    }

    @Test
    void nearMissIsOutputThatIsLostInABuffer() {
        job().debugged(gdb -> gdb.unwritten("rows: 3\n")).cause("completed-job").isRuledOutBy("unwritten: rows: 3");
    }

    @Test
    void rulesOutASilentProgram() {
        MadeUpCase.looping(0)
                .program(Kind.BINARY, "/app/server")
                .cause("completed-job")
                .isRuledOutBy("nothing was printed");
    }

    @Test
    void rulesOutAFailure() {
        MadeUpCase.looping(1)
                .prints("copied 3 rows", "done")
                .cause("completed-job")
                .isRuledOutBy("restarting (1)");
    }

    @Test
    void isNotCheckedWhereTheStatusIsNotKnown() {
        MadeUpCase.loopingWithUnknownStatus()
                .prints("done")
                .cause("completed-job")
                .isNotChecked();
    }
}
