package drydock.cause.runtime;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class GeneratedCodeMissingTest {
    private static final String PRISMA = "Error: @prisma/client did not initialize yet. Please run \"prisma generate\""
            + " and try to import it again.";

    @Test
    void accusesAClientThatWasNotGenerated() {
        MadeUpCase.exited(1)
                .prints(PRISMA)
                .cause("generated-code-missing")
                .leads(CONFIRMED)
                .advises("npx prisma generate");
    }

    @Test
    void nearMissIsAPackageThatIsNotInstalled() {
        MadeUpCase.exited(1)
                .prints("Error: Cannot find module '@prisma/client'")
                .cause("generated-code-missing")
                .isNotAccused();
    }

    @Test
    void isNotCheckedWhileTheContainerRuns() {
        MadeUpCase.running().prints(PRISMA).cause("generated-code-missing").isNotChecked();
    }
}
