package drydock.cause.start;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class UnknownUserTest {
    private static final String UNKNOWN = "unable to find user web: no matching entries in passwd file";

    @Test
    void accusesTheUserThatTheImageDoesNotHave() {
        MadeUpCase.refused(UNKNOWN)
                .cause("unknown-user")
                .leads(CONFIRMED)
                .explains("`web`")
                .advises("USER web")
                .cites("unable to find user web", "created");
    }

    @Test
    void accusesTheUserThatAScriptSwitchesTo() {
        MadeUpCase.exited(1)
                .prints("error: failed switching to \"web\": " + UNKNOWN)
                .cause("unknown-user")
                .leads(CONFIRMED)
                .explains("`web`");
    }

    @Test
    void nearMissIsAUserOfTheProgramsOwn() {
        MadeUpCase.exited(1)
                .prints("Error: unable to find user jdoe in realm acme")
                .cause("unknown-user")
                .isNotAccused();
    }

    @Test
    void nearMissIsAKilledContainer() {
        MadeUpCase.exited(143).prints(UNKNOWN).cause("unknown-user").isNotAccused();
    }

    @Test
    void isNotCheckedWhereAnotherReasonIsPrintedLast() {
        MadeUpCase.exited(1)
                .prints(UNKNOWN, "listen tcp :8080: bind: address already in use")
                .cause("unknown-user")
                .isNotChecked();
    }
}
