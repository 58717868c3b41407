package drydock.cause.runtime;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class ModuleSystemMismatchTest {
    private static final String MESSAGE = "ReferenceError: __dirname is not defined in ES module scope";

    @Test
    void accusesAWordOfTheOtherSystem() {
        MadeUpCase.exited(1)
                .prints(
                        "file:///app/server.js:3",
                        "const pub = path.join(__dirname, 'public');",
                        "                      ^",
                        "",
                        MESSAGE,
                        "This file is being treated as an ES module because it has a '.js' file extension and"
                                + " '/app/package.json' contains \"type\": \"module\".",
                        "    at file:///app/server.js:3:23",
                        "",
                        "Node.js v18.20.4")
                .cause("module-system-mismatch")
                .leads(CONFIRMED)
                .explains("__dirname", "`/app/package.json` has `\"type\": \"module\"`")
                .advises("`.cjs`")
                .cites("not defined in ES module scope", "contains \"type\": \"module\"");
    }

    @Test
    void nearMissIsAnErrorOfTheCodeItself() {
        MadeUpCase.exited(1)
                .prints(
                        "file:///app/server.js:3",
                        "ReferenceError: publicFolder is not defined",
                        "    at file:///app/server.js:3:23",
                        "",
                        "Node.js v18.20.4")
                .cause("module-system-mismatch")
                .isNotAccused();
    }

    @Test
    void isNotCheckedWithoutAMessage() {
        MadeUpCase.exited(0).prints("ready").cause("module-system-mismatch").isNotChecked();
    }
}
