package drydock.cause.ending;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.cause.MadeUpTrace;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import org.junit.jupiter.api.Test;

class ScriptStoppedByErrexitTest {
    /// The main process of a made-up trace runs `/app/server`, which is the script here.
    private static MadeUpCase script(long status, String... text) {
        return MadeUpCase.exited(status)
                .chain(
                        MadeUpLink.script("/app/server", text).handsOver(HandsOver.EXEC),
                        MadeUpLink.of(Kind.BINARY, "/usr/sbin/nginx"));
    }

    @Test
    void accusesATestThatIsFalse() {
        script(1, "#!/bin/sh", "set -e", "[ -n \"$TITLE\" ] && echo \"$TITLE\"", "exec /usr/sbin/nginx")
                .prints(Origin.ENTRYPOINT, "preparing")
                .traced()
                .cause("script-stopped-by-errexit")
                .leads(CONFIRMED)
                .explains("`set -e`", "/usr/sbin/nginx")
                .advises("(line 3)")
                .cites("set -e", "[ -n \"$TITLE\" ]");
    }

    @Test
    void accusesAnOptionOfTheFirstLine() {
        script(1, "#!/bin/sh -e", "read line", "exec /usr/sbin/nginx")
                .traced()
                .cause("script-stopped-by-errexit")
                .leads(CONFIRMED)
                .cites("#!/bin/sh -e");
    }

    @Test
    void nearMissIsAnExitOfTheScript() {
        script(1, "#!/bin/sh", "set -e", "if [ ! -w /srv ]; then", "  exit 1", "fi", "exec /usr/sbin/nginx")
                .traced()
                .cause("script-stopped-by-errexit")
                .isPossible();
    }

    @Test
    void nearMissIsAFunctionThatReportsAnErrorAndReturns() {
        script(1, "set -e", "die() { echo \"no title\"; return 1; }", "test -n \"$T\" || die", "exec /usr/sbin/nginx")
                .prints(Origin.ENTRYPOINT, "no title")
                .traced()
                .cause("script-stopped-by-errexit")
                .isPossible();
    }

    @Test
    void nearMissIsAnErrorThatTheScriptPrints() {
        script(1, "set -e", "echo \"Error: no title\"", "test -n \"$T\"", "exec /usr/sbin/nginx")
                .prints(Origin.ENTRYPOINT, "Error: no title")
                .traced()
                .cause("script-stopped-by-errexit")
                .isNotAccused();
    }

    @Test
    void nearMissIsAScriptWithoutTheOption() {
        script(1, "#!/bin/sh", "[ -n \"$TITLE\" ] && echo \"$TITLE\"", "exec /usr/sbin/nginx")
                .traced()
                .cause("script-stopped-by-errexit")
                .isNotAccused();
    }

    @Test
    void nearMissIsAnOptionThatIsTakenBack() {
        script(1, "#!/bin/sh", "set -e", "set +e", "test -f /lock", "exec /usr/sbin/nginx")
                .traced()
                .cause("script-stopped-by-errexit")
                .isNotAccused();
    }

    @Test
    void nearMissIsAMessageOfTheShell() {
        script(2, "#!/bin/sh", "set -e", "test -f /lock", "exec /usr/sbin/nginx")
                .prints(Origin.SHELL, "/app/server: 3: TITLE: parameter not set")
                .traced()
                .cause("script-stopped-by-errexit")
                .isNotAccused();
    }

    @Test
    void nearMissIsARunThatEndsOtherwise() {
        script(1, "#!/bin/sh", "set -e", "test -f /lock", "exec /usr/sbin/nginx")
                .traced(MadeUpTrace::notReproduced)
                .cause("script-stopped-by-errexit")
                .isNotAccused();
    }

    @Test
    void rulesOutAContainerThatSucceeds() {
        script(0, "#!/bin/sh", "set -e", "exec /usr/sbin/nginx")
                .traced()
                .cause("script-stopped-by-errexit")
                .isRuledOutBy("exited (0)");
    }
}
