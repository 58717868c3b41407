package drydock.cause.runtime;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.fact.StartChain;
import drydock.fact.StartChain.RuntimeRequirement;
import drydock.model.Citation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuntimeVersionMismatchTest {
    private static final String NEWER = "java.lang.IllegalArgumentException: Unsupported class file major version 65";

    @Test
    void namesTheVariableWithTheOptionThatTheRuntimeDoesNotKnow() {
        MadeUpCase.exited(1)
                .container(web -> web.env("CATALINA_OPTS=-Xmx64m -XX:+UseConcMarkSweepGC"))
                .prints(
                        "Unrecognized VM option 'UseConcMarkSweepGC'",
                        "Error: Could not create the Java Virtual Machine.",
                        "Error: A fatal exception has occurred. Program will exit.")
                .cause("runtime-version-mismatch")
                .explains("The variable `CATALINA_OPTS` has it")
                .advises("Remove `UseConcMarkSweepGC` from the variable `CATALINA_OPTS`");
    }

    @Test
    void accusesTheVersionThatTheRuntimeNames() {
        MadeUpCase.exited(1)
                .prints(NEWER)
                .cause("runtime-version-mismatch")
                .leads(CONFIRMED)
                .explains("another version of its runtime", "65")
                .advises("FROM line", "--release")
                .cites("major version 65", "exited (1)");
    }

    @Test
    void accusesWithLessCertaintyWhereTheProgramGoesOnFirst() {
        MadeUpCase.exited(1)
                .prints(NEWER, "served request 3")
                .cause("runtime-version-mismatch")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsAWarning() {
        MadeUpCase.exited(1)
                .prints("WARNING: " + NEWER)
                .cause("runtime-version-mismatch")
                .isNotAccused();
    }

    @Test
    void nearMissIsAKilledContainer() {
        MadeUpCase.exited(143).prints(NEWER).cause("runtime-version-mismatch").isNotAccused();
    }

    @Test
    void isNotCheckedWhereAnotherReasonIsPrintedLast() {
        MadeUpCase.exited(1)
                .prints(NEWER, "listen tcp :8080: bind: address already in use")
                .cause("runtime-version-mismatch")
                .isNotChecked();
    }

    @Test
    void accusesARuntimeThatTheProjectDoesNotAllow() {
        node(">=20.0.0")
                .cause("runtime-version-mismatch")
                .leads(CONFIRMED)
                .explains("`/app/package.json` requires node `>=20.0.0`", "version 18.19.0")
                .cites("requires: node", "Node.js v18.19.0");
    }

    @Test
    void nearMissIsARuntimeThatTheProjectAllows() {
        node("^18 || >=20").cause("runtime-version-mismatch").isNotAccused();
        node("18.x").cause("runtime-version-mismatch").isNotAccused();
    }

    private static MadeUpCase node(String range) {
        Citation declared = Citation.line("start-chain", 9, "requires: node " + range + " (in /app/package.json)");
        return MadeUpCase.exited(1)
                .prints(
                        "/app/slug.js:1",
                        "const letters = /[\\p{L}--[a-z]]/v;",
                        "                ^",
                        "SyntaxError: Invalid regular expression flags",
                        "    at wrapSafe (node:internal/modules/cjs/loader:1378:20)",
                        "",
                        "Node.js v18.19.0")
                .with(new StartChain(
                        List.of(),
                        -1,
                        Optional.of(new RuntimeRequirement("node", range, "/app/package.json", declared)),
                        Optional.empty()));
    }

    private static MadeUpCase ownWords(String message) {
        return MadeUpCase.exited(1)
                .container(web -> web.env("NODE_VERSION=18.20.8"))
                .prints("boot", "ERROR: " + message);
    }

    @Test
    void accusesAnotherVersionThatTheReportDemandsInWordsOfItsOwn() {
        ownWords("I was made for Node 22 and later, sorry")
                .cause("runtime-version-mismatch")
                .leads(LIKELY)
                .explains("`22`", "`18.20.8`")
                .advises("an image with Node `22`");
    }

    @Test
    void nearMissIsADemandThatTheImageMeets() {
        ownWords("I was made for Node 18 and later, sorry")
                .cause("runtime-version-mismatch")
                .isNotAccused();
    }

    @Test
    void nearMissIsANumberThatIsNoDemand() {
        ownWords("Node 22 of the cluster is gone")
                .cause("runtime-version-mismatch")
                .isNotAccused();
    }

    private static MadeUpCase syntaxError(String version, String source) {
        return MadeUpCase.exited(1)
                .container(web -> web.env("PYTHON_VERSION=" + version))
                .prints(
                        "Traceback (most recent call last):",
                        "  File \"/app/main.py\", line 1, in <module>",
                        "  File \"/app/money.py\", line 1",
                        "    " + source,
                        "         ^^^^^",
                        "SyntaxError: invalid syntax");
    }

    @Test
    void accusesARuntimeThatIsTooOldForTheSyntaxOfItsSource() {
        syntaxError("3.11.2", "type Money = int")
                .cause("runtime-version-mismatch")
                .leads(CONFIRMED)
                .explains("`type Money = int`", "syntax of version 3.12", "the image has version 3.11.2");
    }

    @Test
    void nearMissIsARuntimeThatKnowsTheSyntax() {
        syntaxError("3.13.0", "type Money = int")
                .cause("runtime-version-mismatch")
                .isNotAccused();
    }

    @Test
    void nearMissIsAnErrorInOlderSyntax() {
        syntaxError("3.11.2", "money = = 1").cause("runtime-version-mismatch").isNotAccused();
    }
}
