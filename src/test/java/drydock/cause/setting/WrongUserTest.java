package drydock.cause.setting;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class WrongUserTest {
    private static final String NOT_AS_ROOT = "\"root\" execution of the PostgreSQL server is not permitted.";

    @Test
    void accusesAContainerThatRunsAsRoot() {
        MadeUpCase.exited(1)
                .container(web -> web.user(""))
                .prints(NOT_AS_ROOT)
                .cause("wrong-user")
                .leads(CONFIRMED)
                .explains("refuses to run as root", "configured to run as root")
                .advises("+USER app")
                .cites("is not permitted", "exited (1)");
    }

    @Test
    void accusesWithLessCertaintyAContainerThatIsNotConfiguredSo() {
        MadeUpCase.exited(1)
                .container(web -> web.user("app"))
                .prints(NOT_AS_ROOT)
                .cause("wrong-user")
                .leads(LIKELY);
    }

    @Test
    void accusesAUserWithoutRootsRights() {
        MadeUpCase.exited(1)
                .container(web -> web.user("app"))
                .prints("This program must be run as root")
                .cause("wrong-user")
                .leads(CONFIRMED)
                .explains("without root's rights", "`app`")
                .advises("setpriv");
    }

    @Test
    void nearMissIsAnAdviceNotToRunAsRoot() {
        MadeUpCase.exited(1)
                .container(web -> web.user(""))
                .prints("WARNING: running as root is not recommended")
                .cause("wrong-user")
                .isNotAccused();
    }

    @Test
    void nearMissIsAKilledContainer() {
        MadeUpCase.exited(143)
                .container(web -> web.user(""))
                .prints(NOT_AS_ROOT)
                .cause("wrong-user")
                .isNotAccused();
    }

    @Test
    void isNotCheckedWhileTheContainerRuns() {
        MadeUpCase.running()
                .container(web -> web.user(""))
                .prints(NOT_AS_ROOT)
                .cause("wrong-user")
                .isNotChecked();
    }
}
