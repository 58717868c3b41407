package drydock.cause.loading;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Presence;
import org.junit.jupiter.api.Test;

class CrlfLineEndingsTest {
    private static MadeUpLink withCarriageReturn() {
        return MadeUpLink.script("/app/run.sh", "#!/bin/sh\r", "exec /app/server\r")
                .interpreter("/bin/sh\r", Presence.MISSING);
    }

    @Test
    void accusesAFirstLineThatEndsInACarriageReturn() {
        MadeUpCase.exited(1)
                .prints(Origin.SHELL, "exec /app/run.sh: no such file or directory")
                .chain(withCarriageReturn())
                .cause("crlf-line-endings")
                .leads(CONFIRMED)
                .explains("`/app/run.sh`", "it ends in CR LF")
                .advises("sed -i", "/app/run.sh")
                .cites("#!/bin/sh", "no such file or directory", "exited (1)");
    }

    @Test
    void accusesAByteOrderMark() {
        MadeUpCase.exited(127)
                .chain(MadeUpLink.script("/app/run.sh", "\uFEFF#!/bin/sh", "exec /app/server"))
                .cause("crlf-line-endings")
                .leads(CONFIRMED)
                .explains("a byte-order mark before `#!`");
    }

    @Test
    void accusesWithLessCertaintyWhereTheProgramPrintsAllTheSame() {
        MadeUpCase.exited(1)
                .chain(withCarriageReturn())
                .prints("listening")
                .cause("crlf-line-endings")
                .leads(LIKELY);
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        MadeUpCase.exited(127)
                .prints(Origin.SHELL, "/entrypoint.sh: line 2: $'\\r': command not found")
                .cause("crlf-line-endings")
                .leads(LIKELY)
                .explains("carriage return");
    }

    @Test
    void nearMissIsACarriageReturnInAScriptThatSucceeds() {
        MadeUpCase.exited(0)
                .chain(withCarriageReturn())
                .cause("crlf-line-endings")
                .isNotAccused();
    }

    @Test
    void nearMissIsACarriageReturnInALaterLine() {
        MadeUpCase.exited(1)
                .chain(MadeUpLink.script("/app/run.sh", "#!/bin/sh", "exec /app/server\r"))
                .cause("crlf-line-endings")
                .isRuledOutBy("/app/run.sh (FOUND)");
    }

    @Test
    void rulesOutAChainWithoutAScript() {
        MadeUpCase.exited(1)
                .program(Kind.BINARY, "/app/server")
                .cause("crlf-line-endings")
                .explains("no script")
                .isRuledOutBy("/app/server (FOUND)");
    }

    @Test
    void accusesAScriptThatAShellReadsWithCarriageReturns() {
        MadeUpCase.exited(2)
                .prints("/app/start.sh: 2: \r: not found")
                .chain(MadeUpLink.script("/app/start.sh", "#!/bin/sh\r", "\r", "cd /app\r")
                        .oddity("   odd: lines end in CR LF"))
                .cause("crlf-line-endings")
                .leads(CONFIRMED)
                .explains("the shell takes a carriage return");
    }
}
