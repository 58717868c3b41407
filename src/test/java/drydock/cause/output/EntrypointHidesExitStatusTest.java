package drydock.cause.output;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.fact.StartChain.Kind;
import org.junit.jupiter.api.Test;

class EntrypointHidesExitStatusTest {
    private static MadeUpCase script(long exit) {
        return MadeUpCase.exited(exit)
                .chain(
                        MadeUpLink.script("/entrypoint.sh", "/app/server || true"),
                        MadeUpLink.of(Kind.BINARY, "/app/server"));
    }

    @Test
    void accusesAScriptThatEndsWithAnotherStatus() {
        script(0)
                .traced(trace -> trace.programEndsWith(3))
                .cause("entrypoint-hides-exit-status")
                .contributes(CONFIRMED)
                .explains("ends with status 3", "`/entrypoint.sh` still ends with status 0")
                .advises("-/app/server || true\n+exec /app/server")
                .cites("child exited with 3", "/entrypoint.sh", "exited (0)");
    }

    @Test
    void whatTheHiddenProgramSaysLeads() {
        script(0)
                .prints("[error] Cookie file /var/lib/rabbitmq/.erlang.cookie must be accessible by owner only")
                .traced(trace -> trace.programEndsWith(1))
                .cause("file-mode-too-open")
                .leads(CONFIRMED);
    }

    @Test
    void accusesAScriptThatHidesASignal() {
        script(0)
                .traced(trace -> trace.programKilledBy("SIGSEGV"))
                .cause("entrypoint-hides-exit-status")
                .contributes(CONFIRMED)
                .explains("killed by SIGSEGV");
    }

    @Test
    void nearMissIsAProgramThatSucceeds() {
        script(0)
                .traced(trace -> trace.programEndsWith(0))
                .cause("entrypoint-hides-exit-status")
                .isRuledOutBy("child exited with 0");
    }

    @Test
    void nearMissIsATraceThatIsNotTheContainersRun() {
        script(0)
                .traced(trace -> trace.programEndsWith(3).notReproduced())
                .cause("entrypoint-hides-exit-status")
                .isNotChecked();
    }

    @Test
    void nearMissIsAScriptThatPassesTheStatusOn() {
        script(3)
                .traced(trace -> trace.programEndsWith(3))
                .cause("entrypoint-hides-exit-status")
                .isRuledOutBy("exited (3)");
    }

    @Test
    void rulesOutAChainWithoutAScript() {
        MadeUpCase.exited(0)
                .program(Kind.BINARY, "/app/server")
                .traced(trace -> trace.programEndsWith(3))
                .cause("entrypoint-hides-exit-status")
                .isRuledOutBy("/app/server (FOUND)");
    }

    @Test
    void isNotCheckedWithoutATraceOrAStartChain() {
        script(0).cause("entrypoint-hides-exit-status").isNotChecked();
        MadeUpCase.exited(0).cause("entrypoint-hides-exit-status").isNotChecked();
    }
}
