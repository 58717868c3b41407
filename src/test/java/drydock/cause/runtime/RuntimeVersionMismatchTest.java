package drydock.cause.runtime;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class RuntimeVersionMismatchTest {
    private static final String NEWER = "java.lang.IllegalArgumentException: Unsupported class file major version 65";

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
    void rulesOutAnotherReasonThatIsPrintedLast() {
        MadeUpCase.exited(1)
                .prints(NEWER, "listen tcp :8080: bind: address already in use")
                .cause("runtime-version-mismatch")
                .isRuledOutBy("address already in use");
    }
}
