package drydock.cause.runtime;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.LookedAt;
import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class ImportCycleTest {
    private static final String CIRCLE = "ImportError: cannot import name 'place' from partially initialized module"
            + " 'orders' (most likely due to a circular import) (/app/orders.py)";

    @Test
    void accusesModulesThatLoadEachOther() {
        MadeUpCase.exited(1)
                .prints("Traceback (most recent call last):", "  File \"/app/main.py\", line 1, in <module>", CIRCLE)
                .cause("import-cycle")
                .leads(CONFIRMED)
                .explains("`orders` is used before it is loaded");
    }

    private static MadeUpCase node(String source) {
        return MadeUpCase.exited(1)
                .prints(
                        "(node:1) Warning: Accessing non-existent property 'Store' of module exports inside circular"
                                + " dependency",
                        "(Use `node --trace-warnings ...` to show where the warning was created)",
                        "/app/orders.js:3",
                        source,
                        "                     ^",
                        "",
                        "TypeError: Class extends value undefined is not a constructor or null",
                        "    at Object.<anonymous> (/app/orders.js:3:22)",
                        "",
                        "Node.js v18.20.4");
    }

    @Test
    void accusesTheCircleThatTheRuntimeWarnedOf() {
        node("class Orders extends Store {}")
                .cause("import-cycle")
                .leads(CONFIRMED)
                .explains("`Store` is used before it is loaded")
                .cites("inside circular dependency", "Class extends value undefined");
    }

    @Test
    void doubtsTheWarningWhereTheFailingLineUsesSomethingElse() {
        node("class Orders extends Basket {}").cause("import-cycle").leads(LIKELY);
    }

    @Test
    void nearMissIsAModuleWithoutThatName() {
        MadeUpCase.exited(1)
                .prints(
                        "Traceback (most recent call last):",
                        "  File \"/app/main.py\", line 1, in <module>",
                        "ImportError: cannot import name 'place' from 'orders' (/app/orders.py)")
                .cause("import-cycle")
                .isNotAccused();
    }

    @Test
    void rulesOutAShadowedModule() {
        MadeUpCase.exited(1)
                .prints("Traceback (most recent call last):", "  File \"/app/main.py\", line 1, in <module>", CIRCLE)
                .with(new LookedAt()
                        .file("/app/orders.py")
                        .directory("/usr/lib/python3/dist-packages/orders")
                        .facts())
                .cause("import-cycle")
                .isRuledOutBy("/app/orders.py");
    }
}
