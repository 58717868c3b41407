package drydock.cause.runtime;

import static drydock.model.Verdict.Level.CONFIRMED;

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
