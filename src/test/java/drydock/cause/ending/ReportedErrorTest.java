package drydock.cause.ending;

import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class ReportedErrorTest {
    private static final String REPORT = "error: no workers configured";

    @Test
    void accusesTheErrorThatTheProgramReports() {
        MadeUpCase.looping(1)
                .prints("boot", REPORT)
                .cause("reported-error")
                .leads(LIKELY)
                .explains("no workers configured", "status 1")
                .advises("no workers configured")
                .cites(REPORT, "restarting (1)");
    }

    @Test
    void nearMissIsAnErrorThatAnotherCauseExplains() {
        MadeUpCase.exited(1)
                .prints("error: listen tcp :8080: bind: address already in use")
                .cause("address-in-use")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsAnErrorOfARunThatSucceeds() {
        MadeUpCase.exited(0).prints(REPORT).cause("reported-error").isNotChecked();
        MadeUpCase.exited(143).prints(REPORT).cause("reported-error").isNotChecked();
    }

    @Test
    void nearMissIsAnErrorOfARuntime() {
        MadeUpCase.exited(1)
                .prints("Traceback (most recent call last):", "  File \"/app/x.py\", line 3, in f", "ValueError: bad")
                .cause("reported-error")
                .isNotChecked();
    }

    @Test
    void accusesTheLastLineWhereNoneIsWordedAsAnError() {
        MadeUpCase.exited(1)
                .prints("migrating", "migration 12 was not reversible")
                .cause("reported-error")
                .leads(LIKELY)
                .explains("`migration 12 was not reversible`");
    }

    @Test
    void nearMissIsAPlainLineOfAProgramThatSucceeds() {
        MadeUpCase.exited(0).prints("3 rows imported").cause("reported-error").isNotChecked();
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running().prints(REPORT).cause("reported-error").isRuledOutBy("running (0)");
    }
}
