package drydock.cause.loading;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.cause.MadeUpProgram;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Presence;
import org.junit.jupiter.api.Test;

class MissingInterpreterTest {
    private static final String NO_FILE = "exec /app/server: no such file or directory";

    private static MadeUpLink binary(Presence loader) {
        return MadeUpLink.of(Kind.BINARY, "/app/server").interpreter("/lib/ld-musl-x86_64.so.1", loader);
    }

    @Test
    void accusesALoaderThatIsNotInTheImage() {
        MadeUpCase missing = MadeUpCase.exited(1).prints(Origin.SHELL, NO_FILE).chain(binary(Presence.MISSING));
        missing.cause("missing-interpreter")
                .leads(CONFIRMED)
                .explains("`/app/server` exists", "`/lib/ld-musl-x86_64.so.1`")
                .advises("built on Alpine")
                .cites("/app/server (FOUND)", "no such file or directory");
        missing.cause("command-not-found").isNotAccused();
    }

    @Test
    void accusesTheProgramOfAFirstLine() {
        MadeUpCase.exited(127)
                .chain(MadeUpLink.script("/app/run.sh").interpreter("/bin/bash", Presence.MISSING))
                .cause("missing-interpreter")
                .leads(CONFIRMED)
                .explains("its interpreter `/bin/bash`")
                .advises("-#!/bin/bash\n+#!/bin/sh");
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAShellSays() {
        MadeUpCase.exited(126)
                .prints(
                        Origin.SHELL,
                        "/entrypoint.sh: ./report.py: /usr/bin/python: bad interpreter:" + " No such file or directory")
                .cause("missing-interpreter")
                .leads(LIKELY)
                .explains("report.py");
    }

    @Test
    void nearMissIsAProgramForAnotherMachine() {
        MadeUpCase.exited(1)
                .prints(Origin.SHELL, "exec /app/server: exec format error")
                .chain(binary(Presence.MISSING))
                .with(MadeUpProgram.builtFor("arm64"))
                .cause("missing-interpreter")
                .isRuledOutBy("/app/server (FOUND)");
    }

    @Test
    void nearMissIsAFileThatIsMissingItself() {
        MadeUpCase.exited(127)
                .prints(Origin.SHELL, NO_FILE)
                .chain(binary(Presence.MISSING).presence(Presence.MISSING))
                .cause("missing-interpreter")
                .isNotAccused();
    }

    @Test
    void nearMissIsACarriageReturnBehindTheInterpreter() {
        MadeUpCase.exited(127)
                .chain(MadeUpLink.script("/app/run.sh").interpreter("/bin/sh\r", Presence.MISSING))
                .cause("missing-interpreter")
                .isNotAccused();
    }

    @Test
    void rulesOutALoaderThatIsThere() {
        MadeUpCase.exited(1)
                .prints(Origin.SHELL, NO_FILE)
                .chain(binary(Presence.FOUND))
                .cause("missing-interpreter")
                .explains("`/lib/ld-musl-x86_64.so.1` exists")
                .isRuledOutBy("/app/server (FOUND)");
    }
}
