package drydock.cause.start;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;
import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.cause.RecordedCase;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Presence;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NotExecutableTest {
    private static final String REFUSED =
            "OCI runtime create failed: exec: \"/app/run.sh\": permission denied: unknown";

    private static MadeUpLink script(Presence presence) {
        return MadeUpLink.script("/app/run.sh").presence(presence);
    }

    @Test
    void accusesAFileWithoutExecutePermission() {
        MadeUpCase.refused(REFUSED)
                .chain(script(Presence.NOT_EXECUTABLE))
                .cause("not-executable")
                .leads(CONFIRMED)
                .explains("`/app/run.sh`", "user `app`")
                .advises("+RUN chmod 0755 /app/run.sh")
                .cites("/app/run.sh (NOT_EXECUTABLE)", "permission denied");
    }

    @Test
    void accusesWithLessCertaintyWhereNothingElseSpeaksOfIt() {
        MadeUpCase.exited(1)
                .chain(script(Presence.NOT_EXECUTABLE))
                .cause("not-executable")
                .leads(LIKELY);
        MadeUpCase.exited(126)
                .chain(script(Presence.NOT_EXECUTABLE))
                .cause("not-executable")
                .leads(CONFIRMED);
    }

    @Test
    void accusesADirectory() {
        MadeUpCase.exited(126)
                .chain(script(Presence.DIRECTORY))
                .cause("not-executable")
                .leads(CONFIRMED)
                .explains("is a directory")
                .advises("program inside `/app/run.sh`");
    }

    @Test
    void accusesWhatTheTraceFailsToExecute() {
        MadeUpCase refused = MadeUpCase.exited(1).prints("exec /app/run.sh: permission denied");
        refused.cause("not-executable").leads(LIKELY);
        refused.traced(trace -> trace.failsToExecute("/app/run.sh", "EACCES"))
                .cause("not-executable")
                .leads(CONFIRMED)
                .cites("= -1 EACCES");
    }

    @Test
    void nearMissIsAScriptThatItsShellReads() {
        MadeUpCase.exited(1)
                .chain(MadeUpLink.of(Kind.PROGRAM_FILE, "/app/run.sh")
                        .presence(Presence.NOT_EXECUTABLE)
                        .interpreter("/bin/sh", Presence.FOUND))
                .prints("no work to do")
                .cause("not-executable")
                .isNotAccused();
    }

    @Test
    void nearMissIsARedirectionThatAShellMayNotOpen() {
        String redirection = "/entrypoint.sh: line 5: /var/log/app.log: Permission denied";
        MadeUpCase.exited(1)
                .prints(Origin.SHELL, redirection)
                .cause("not-executable")
                .isNotAccused();
        MadeUpCase.exited(126)
                .prints(Origin.SHELL, redirection)
                .cause("not-executable")
                .leads(CONFIRMED);
    }

    @Test
    void rulesOutAProgramThatMayBeExecuted() {
        MadeUpCase.exited(1)
                .chain(script(Presence.FOUND))
                .cause("not-executable")
                .isRuledOutBy("/app/run.sh (FOUND)");
    }

    @Test
    void isNotCheckedWhileTheContainerRuns() {
        MadeUpCase.running()
                .chain(script(Presence.NOT_EXECUTABLE))
                .cause("not-executable")
                .isNotChecked();
    }

    @Test
    void accusesTheLineOfTheRecordedDockerfile() throws IOException {
        assertThat(RecordedCase.verdict("not-executable-mode", "not-executable")
                        .fixes()
                        .getFirst()
                        .text())
                .contains("`Dockerfile`, line 3");
    }
}
