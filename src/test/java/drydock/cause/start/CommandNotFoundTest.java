package drydock.cause.start;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.LookedAt;
import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Presence;
import org.junit.jupiter.api.Test;

class CommandNotFoundTest {
    @Test
    void accusesTheCommandThatTheEngineCanNotFind() {
        MadeUpCase.refused("OCI runtime create failed: exec: \"serve\": executable file not found in $PATH")
                .chain(MadeUpLink.of(Kind.UNKNOWN, "serve").presence(Presence.MISSING))
                .cause("command-not-found")
                .leads(CONFIRMED)
                .explains("`serve`", "PATH=/usr/bin:/bin")
                .advises("`serve`")
                .cites("executable file not found", "serve (MISSING)");
    }

    @Test
    void splitsACommandThatIsOneElement() {
        MadeUpCase.refused("OCI runtime create failed: exec: \"celery -A tasks worker\": executable file not found in"
                        + " $PATH")
                .chain(MadeUpLink.of(Kind.UNKNOWN, "celery -A tasks worker").presence(Presence.MISSING))
                .cause("command-not-found")
                .leads(CONFIRMED)
                .advises("+[\"celery\", \"-A\", \"tasks\", \"worker\"]");
    }

    @Test
    void accusesTheCommandThatAShellMisses() {
        MadeUpCase.exited(127)
                .prints(Origin.SHELL, "/entrypoint.sh: 5: gunicorn: not found")
                .cause("command-not-found")
                .leads(CONFIRMED)
                .explains("`gunicorn`");
    }

    @Test
    void accusesAPathOfTheStartChainThatIsNotThere() {
        MadeUpCase.exited(127)
                .chain(MadeUpLink.of(Kind.UNKNOWN, "/app/serve").presence(Presence.MISSING))
                .cause("command-not-found")
                .leads(CONFIRMED)
                .explains("`/app/serve`")
                .advises("+COPY --from=build /path/of/serve /app/serve");
    }

    @Test
    void accusesWithAnyStatusWhatTheTraceFailsToExecute() {
        MadeUpCase.exited(1)
                .chain(MadeUpLink.of(Kind.UNKNOWN, "/app/serve").presence(Presence.MISSING))
                .traced(trace -> trace.failsToExecute("/app/serve", "ENOENT"))
                .cause("command-not-found")
                .leads(CONFIRMED)
                .cites("execve(\"/app/serve\") = -1 ENOENT");
    }

    @Test
    void accusesAListThatIsGivenToAShell() {
        MadeUpCase.exited(127)
                .container(web -> web.command("/bin/sh", "-c", "['/app/server', '--port=80']"))
                .prints(Origin.SHELL, "/bin/sh: 1: [/app/server,: not found")
                .cause("command-not-found")
                .leads(CONFIRMED)
                .explains("not JSON")
                .advises("+CMD [\"/app/server\", \"--port=80\"]");
    }

    @Test
    void nearMissIsAMissingLinkThatNoStatusSpeaksOf() {
        MadeUpCase.exited(1)
                .chain(MadeUpLink.of(Kind.UNKNOWN, "/app/serve").presence(Presence.MISSING))
                .cause("command-not-found")
                .isPossible();
    }

    @Test
    void nearMissIsARedirectionThatAShellCanNotOpen() {
        String redirection = "/entrypoint.sh: line 5: /etc/app.conf: No such file or directory";
        MadeUpCase.exited(1)
                .prints(Origin.SHELL, redirection)
                .cause("command-not-found")
                .isNotAccused();
        MadeUpCase.exited(127)
                .prints(Origin.SHELL, redirection)
                .cause("command-not-found")
                .leads(CONFIRMED);
    }

    @Test
    void nearMissIsAScriptWhoseInterpreterIsMissing() {
        MadeUpCase.exited(127)
                .prints(Origin.SHELL, "env: python3: No such file or directory")
                .chain(MadeUpLink.of(Kind.SCRIPT, "/app/run.py").interpreter("python3", Presence.MISSING))
                .cause("command-not-found")
                .isRuledOutBy("/app/run.py");
    }

    @Test
    void rulesOutAProgramThatIsThere() {
        MadeUpCase.exited(1)
                .program(Kind.BINARY, "/app/server")
                .cause("command-not-found")
                .isRuledOutBy("/app/server (FOUND)");
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running()
                .prints("/entrypoint.sh: 5: gunicorn: not found")
                .cause("command-not-found")
                .isRuledOutBy("running (0)");
    }

    @Test
    void accusesThePathThatHidesAProgramOfTheContainer() {
        MadeUpCase.exited(127)
                .container(app -> app.env("PATH=C:\\Windows;C:\\Windows\\system32"))
                .prints(Origin.SHELL, "/start.sh: line 4: redis-server: command not found")
                .with(new LookedAt()
                        .program("/etc/init.d/redis-server")
                        .program("/usr/bin/redis-server")
                        .facts())
                .cause("command-not-found")
                .leads(CONFIRMED)
                .explains("`/usr/bin/redis-server`", "form of Windows")
                .advises("Remove PATH")
                .cites("/usr/bin/redis-server");
    }
}
