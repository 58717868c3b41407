package drydock.cause.ending;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class SupervisedChildFailingTest {
    private static final String ENDED = "WARN exited: ledger (exit status 1; not expected)";

    @Test
    void accusesAChildThatEndsAgainAndAgain() {
        MadeUpCase.running()
                .prints("INFO spawned: 'ledger' with pid 9", ENDED, ENDED, ENDED)
                .cause("supervised-child-failing")
                .leads(CONFIRMED)
                .explains("`ledger`", "status 1", "3 ends")
                .cites("exited: ledger");
    }

    @Test
    void contributesToWhatTheChildReports() {
        String missing = "FileNotFoundError: [Errno 2] No such file or directory: '/var/lib/ledger/book.db'";
        MadeUpCase.running()
                .prints(missing, ENDED, missing, ENDED, missing, ENDED)
                .cause("supervised-child-failing")
                .contributes(CONFIRMED);
    }

    @Test
    void nearMissIsAChildThatEndedAsExpected() {
        String expected = "INFO exited: migrate (exit status 0; expected)";
        MadeUpCase.running()
                .prints(expected, expected, expected)
                .cause("supervised-child-failing")
                .isNotAccused();
    }

    @Test
    void rulesOutAContainerThatEnds() {
        MadeUpCase.exited(1)
                .prints(ENDED, ENDED, ENDED)
                .cause("supervised-child-failing")
                .isRuledOutBy("exited (1)");
    }
}
