package drydock.cause.runtime;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.LookedAt;
import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class ModuleShadowedTest {
    private static final String MISSES = "ImportError: cannot import name 'choice' from partially initialized module"
            + " 'random' (most likely due to a circular import) (/app/random.py)";

    @Test
    void accusesAnOwnFileBesideTheModule() {
        failing(new LookedAt().file("/app/random.py").file("/usr/lib/python3.11/random.py"))
                .cause("module-shadowed")
                .leads(CONFIRMED)
                .explains("`/app/random.py`", "`/usr/lib/python3.11/random.py`")
                .advises("Rename `/app/random.py`")
                .cites("/app/random.py", "/usr/lib/python3.11/random.py");
    }

    @Test
    void nearMissIsACircleOfOwnModules() {
        failing(new LookedAt().file("/app/random.py")).cause("module-shadowed").isNotAccused();
    }

    @Test
    void rulesOutAMessageAboutAnotherModule() {
        MadeUpCase.exited(1)
                .prints("Traceback (most recent call last):", "KeyError: 'choice'")
                .with(new LookedAt()
                        .file("/app/random.py")
                        .file("/usr/lib/python3.11/random.py")
                        .facts())
                .cause("module-shadowed")
                .isRuledOutBy("KeyError");
    }

    private static MadeUpCase failing(LookedAt looked) {
        return MadeUpCase.exited(1)
                .prints("Traceback (most recent call last):", "  File \"/app/main.py\", line 1, in <module>", MISSES)
                .with(looked.facts());
    }
}
