package drydock.cause.runtime;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.CauseAssert;
import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.fact.MountFacts;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Presence;
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
    void advisesToInstallItAsTheBuildInstallsOthers() {
        python("RUN apt-get install -y python3 python3-redis", NO_FLASK)
                .advises("+RUN apt-get update", "python3-flask");
        python("RUN pip install -r requirements.txt", "ModuleNotFoundError: No module named 'yaml.nodes'")
                .advises("+RUN pip install --no-cache-dir PyYAML", "add `PyYAML` to `requirements.txt`");
        python("COPY . .", NO_FLASK).advises("Declare `flask` as a dependency");
        python("RUN pip install flask", "ModuleNotFoundError: No module named 'ledger'")
                .advises("Declare `ledger` as a dependency");
    }

    @Test
    void advisesToCopyTheModuleThatTheCommandNames() {
        MadeUpCase.exited(1)
                .container(web -> web.built("RUN pip install gunicorn").command("gunicorn", "ledger.web:app"))
                .chain(MadeUpLink.of(Kind.SCRIPT, "/usr/bin/gunicorn").interpreter("/usr/bin/python3", Presence.FOUND))
                .prints("ModuleNotFoundError: No module named 'ledger'")
                .cause("missing-module")
                .advises("+COPY ledger.py /app/ledger.py");
    }

    private static CauseAssert python(String built, String message) {
        return MadeUpCase.exited(1)
                .container(web -> web.built(built))
                .chain(MadeUpLink.of(Kind.PROGRAM_FILE, "/app/main.py")
                        .interpreter("/usr/bin/python3.11", Presence.FOUND))
                .prints(message)
                .cause("missing-module");
    }

    @Test
    void advisesToCopyAFileBesideTheOneThatRequiresIt() {
        MadeUpCase.exited(1)
                .prints("Error: Cannot find module './settings'", "Require stack:", "- /srv/shop/server.js")
                .cause("missing-module")
                .advises("+COPY settings.js /srv/shop/settings.js");
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
