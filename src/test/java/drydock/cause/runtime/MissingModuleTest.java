package drydock.cause.runtime;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import drydock.fact.MountFacts;
import drydock.model.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingModuleTest {
    private static final String NO_FLASK = "ModuleNotFoundError: No module named 'flask'";

    @Test
    void accusesTheModuleThatTheRuntimeNames() {
        MadeUpCase.exited(1)
                .prints("Traceback (most recent call last):", "  File \"/app/main.py\", line 1, in <module>", NO_FLASK)
                .cause("missing-module")
                .leads(CONFIRMED)
                .explains("`flask`")
                .advises("Declare `flask` as a dependency")
                .cites("No module named 'flask'", "exited (1)");
    }

    @Test
    void accusesAFileWithAdviceToCopyIt() {
        MadeUpCase.exited(1)
                .prints("Error: Cannot find module '/app/server.js'")
                .cause("missing-module")
                .leads(CONFIRMED)
                .advises("Copy `/app/server.js` into the image");
        MadeUpCase.exited(1)
                .prints("Error: Unable to access jarfile /app/app.jar")
                .cause("missing-module")
                .leads(CONFIRMED)
                .advises("Copy `/app/app.jar` to that path");
    }

    @Test
    void accusesTheNameAboveACodeThatDoesNotRepeatIt() {
        MadeUpCase.exited(1)
                .prints("Error: Cannot find module 'express'", "    at Module._load", "  code: 'MODULE_NOT_FOUND',")
                .cause("missing-module")
                .leads(CONFIRMED)
                .explains("`express`");
    }

    @Test
    void nearMissIsAModuleThatTheProgramGoesOnWithout() {
        MadeUpCase.exited(1)
                .prints("No module named 'ujson', falling back to json")
                .cause("missing-module")
                .isNotAccused();
    }

    @Test
    void nearMissIsAMountThatHidesTheModule() {
        Citation hides = Citation.line("mounts", 3, "hides /app/server.js");
        MadeUpCase.exited(1)
                .prints("Error: Cannot find module '/app/server.js'")
                .with(new MountFacts(List.of(), List.of(new MountFacts.Hidden("/app/server.js", "/app", hides))))
                .cause("missing-module")
                .isRuledOutBy("hides /app/server.js");
    }

    @Test
    void isNotCheckedWhileTheContainerRuns() {
        MadeUpCase.running().prints(NO_FLASK).cause("missing-module").isNotChecked();
    }

    @Test
    void isNotCheckedWhereNothingSpeaksOfIt() {
        MadeUpCase.exited(1).cause("missing-module").isNotChecked();
    }
}
