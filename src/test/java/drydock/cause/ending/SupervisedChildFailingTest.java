package drydock.cause.ending;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.cause.MadeUpProcesses;
import drydock.fact.StartChain.Kind;
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

    private static MadeUpCase shellLeft(String output) {
        return MadeUpCase.running()
                .chain(
                        MadeUpLink.script("/start.sh", "#!/bin/sh", "/app/server &", "tail -f /dev/null"),
                        MadeUpLink.of(Kind.BINARY, "/app/server"))
                .with(MadeUpProcesses.of("sh /start.sh", "tail -f /dev/null"))
                .prints(output);
    }

    @Test
    void accusesAProgramThatHasLeftItsShellBehind() {
        shellLeft("ERROR: no licence for this host")
                .cause("supervised-child-failing")
                .leads(CONFIRMED)
                .explains("`/app/server` has ended", "only `tail -f /dev/null` is left", "no licence");
    }

    @Test
    void nearMissIsAProgramThatHasDoneItsWork() {
        shellLeft("workspace ready").cause("supervised-child-failing").isNotAccused();
        shellLeft("migration done, 0 errors, 2 tables unknown before")
                .cause("supervised-child-failing")
                .isNotAccused();
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
