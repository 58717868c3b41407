package drydock.cause.ending;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpContainer;
import drydock.cause.MadeUpLink;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import org.junit.jupiter.api.Test;

class EntrypointNeverExecsTest {
    @Test
    void accusesAScriptWithoutACommandToHandOverTo() {
        MadeUpCase.exited(0)
                .container(MadeUpContainer::command)
                .scriptThatEnds("#!/bin/sh", "exec \"$@\"")
                .cause("entrypoint-never-execs")
                .leads(CONFIRMED)
                .explains("`/entrypoint.sh`", "the container has no command")
                .advises("CMD [")
                .cites("exec \"$@\"", "/entrypoint.sh", "exited (0)");
    }

    @Test
    void accusesAProgramInTheBackgroundOfTheScript() {
        MadeUpCase background = MadeUpCase.exited(0)
                .chain(MadeUpLink.script("/entrypoint.sh", "#!/bin/sh", "/app/server --port 80 &")
                        .handsOver(HandsOver.BACKGROUND));
        background
                .cause("entrypoint-never-execs")
                .leads(LIKELY)
                .explains("without waiting")
                .advises("+exec /app/server --port 80");
        background.traced().cause("entrypoint-never-execs").leads(CONFIRMED);
    }

    @Test
    void accusesAScriptThatDoesNotReachItsExec() {
        MadeUpCase.looping(0)
                .scriptThatEnds("#!/bin/sh", "if [ \"$1\" = server ]; then", "  exec /app/server", "fi")
                .prints(Origin.ENTRYPOINT, "[init] done")
                .cause("entrypoint-never-execs")
                .leads(LIKELY)
                .explains("not reached")
                .advises("`exec /app/server`");
    }

    @Test
    void accusesAScriptThatIgnoresTheCommand() {
        MadeUpCase.exited(0)
                .container(web -> web.entrypoint("/entrypoint.sh").command("/app/server"))
                .scriptThatEnds("#!/bin/sh", "echo ready")
                .cause("entrypoint-never-execs")
                .leads(LIKELY)
                .explains("`/app/server` is never started")
                .advises("+exec \"$@\"");
    }

    @Test
    void nearMissIsAScriptThatLooksAtItsArguments() {
        MadeUpCase.exited(0)
                .container(web -> web.entrypoint("/entrypoint.sh").command("/app/server"))
                .scriptThatEnds("#!/bin/sh", "echo ready for $1")
                .cause("entrypoint-never-execs")
                .isNotAccused();
    }

    @Test
    void nearMissIsACommandThatTheScriptHandsOverTo() {
        MadeUpCase.exited(0)
                .container(web -> web.command("/app/server"))
                .chain(
                        MadeUpLink.script("/entrypoint.sh", "#!/bin/sh", "exec \"$@\"")
                                .handsOver(HandsOver.EXEC),
                        MadeUpLink.of(Kind.BINARY, "/app/server"))
                .cause("entrypoint-never-execs")
                .isRuledOutBy("/entrypoint.sh");
    }

    @Test
    void nearMissIsAScriptThatWaits() {
        MadeUpCase.exited(0)
                .chain(MadeUpLink.script("/entrypoint.sh", "#!/bin/sh", "/app/server &", "wait $!")
                        .handsOver(HandsOver.BACKGROUND))
                .cause("entrypoint-never-execs")
                .isRuledOutBy("/entrypoint.sh");
    }

    @Test
    void nearMissIsAnExecThatOnlyRedirects() {
        MadeUpCase.exited(0)
                .scriptThatEnds("#!/bin/sh", "exec 2>&1", "# else exec /app/server", "echo done")
                .prints(Origin.ENTRYPOINT, "done")
                .cause("entrypoint-never-execs")
                .isRuledOutBy("/entrypoint.sh");
    }

    @Test
    void nearMissIsAScriptWhoseProgramPrints() {
        MadeUpCase.exited(0)
                .scriptThatEnds("#!/bin/sh", "[ \"$1\" = server ] && exec /app/server", "/app/migrate")
                .prints("3 tables migrated")
                .cause("entrypoint-never-execs")
                .isRuledOutBy("/entrypoint.sh");
    }

    @Test
    void rulesOutAChainWithoutAScript() {
        MadeUpCase.exited(0)
                .program(Kind.BINARY, "/app/server")
                .cause("entrypoint-never-execs")
                .isRuledOutBy("/app/server (FOUND)");
    }

    @Test
    void rulesOutAFailure() {
        MadeUpCase.exited(1)
                .container(MadeUpContainer::command)
                .scriptThatEnds("#!/bin/sh", "exec \"$@\"")
                .cause("entrypoint-never-execs")
                .isRuledOutBy("exited (1)");
    }

    @Test
    void isNotCheckedWithoutAStartChain() {
        MadeUpCase.exited(0).cause("entrypoint-never-execs").isNotChecked();
    }
}
