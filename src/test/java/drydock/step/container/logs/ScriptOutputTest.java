package drydock.step.container.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptOutputTest {
    private static final ScriptOutput SCRIPT = new ScriptOutput("""
            #!/bin/sh
            set -e
            log() {
              echo "[entrypoint] $*"
            }
            if [ -x /app/server ]; then echo "✅ Binary found and executable"; fi
            echo '▶️  Executing binary...' >&2
            echo -e "\\033[0;32mReady\\033[0m for $USER"
            echo "  HOST: ${HOST:-0.0.0.0}"
            printf 'listening on %s:%d\\nsecond line\\n' "$HOST" "$PORT"
            echo "$ANYTHING"
            log "migrating $DB now"
            cat <<EOF
            Banner of $APP here
              two
            EOF
            echo It\\'s "time" to go # not this
            test -n "$X" && echo "chained" || echo "otherwise"
            exec /app/server
            """);

    @Test
    void knowsWhatEchoAndPrintfPrint() {
        assertThat(SCRIPT.prints("✅ Binary found and executable")).isTrue();
        assertThat(SCRIPT.prints("▶️  Executing binary...")).isTrue();
        assertThat(SCRIPT.prints("It's time to go")).isTrue();
        assertThat(SCRIPT.prints("second line")).isTrue();
        assertThat(SCRIPT.prints("chained")).isTrue();
        assertThat(SCRIPT.prints("otherwise")).isTrue();
    }

    @Test
    void letsVariablesMatchAnything() {
        assertThat(SCRIPT.prints("  HOST: 10.0.0.7")).isTrue();
        assertThat(SCRIPT.prints("listening on 0.0.0.0:2000")).isTrue();
        assertThat(SCRIPT.prints("Ready for appuser")).isTrue();
    }

    @Test
    void knowsTheScriptsOwnLogFunctionsAndHereDocuments() {
        assertThat(SCRIPT.prints("[entrypoint] migrating orders now")).isTrue();
        assertThat(SCRIPT.prints("Banner of shop here")).isTrue();
    }

    @Test
    void leavesTheProgramsLinesAlone() {
        assertThat(SCRIPT.prints("Server started")).isFalse();
        assertThat(SCRIPT.prints("not this")).isFalse();
        assertThat(SCRIPT.prints("Binary found and executable, twice")).isFalse();
        assertThat(SCRIPT.prints("a line about HOST: x")).isFalse();
        assertThat(SCRIPT.prints("+ exec /app/server")).isFalse();
    }

    @Test
    void knowsTheTraceOfAScriptThatTracesItself() {
        assertThat(new ScriptOutput("#!/bin/bash\nset -euxo pipefail\n/app/run\n").prints("+ /app/run"))
                .isTrue();
    }

    @Test
    void readsAnyTextAsAScript() {
        new ScriptOutput("echo \"unclosed $(nested ${x\nprintf '%\n cat <<EOF\n");
        new ScriptOutput("\u0000\uFFFC echo \uFFFC `");
        assertThat(new ScriptOutput("").prints("x")).isFalse();
    }
}
