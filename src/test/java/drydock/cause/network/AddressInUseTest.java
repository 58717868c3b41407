package drydock.cause.network;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class AddressInUseTest {
    private static final String IN_USE = "listen tcp :8080: bind: address already in use";

    @Test
    void accusesTheAddressThatTheTraceSawTaken() {
        MadeUpCase.exited(1)
                .prints(IN_USE)
                .traced(trace -> trace.fails("bind", "0.0.0.0:8080", "EADDRINUSE", 40))
                .cause("address-in-use")
                .leads(CONFIRMED)
                .explains(":8080")
                .advises("second start of the same program")
                .cites("address already in use", "-1 EADDRINUSE");
    }

    @Test
    void namesThePortOfTheSettingsWhereTheMessageNamesNone() {
        MadeUpCase.exited(1)
                .container(web -> web.env("FERRY_PORT=8080").env("DB_PORT=5432"))
                .prints("Exception in thread \"main\" java.net.BindException: Address already in use")
                .cause("address-in-use")
                .leads(LIKELY)
                .explains("port 8080, by the variable `FERRY_PORT`");
    }

    @Test
    void advisesANetworkOfItsOwnWhereItSharesAnother() {
        MadeUpCase.exited(1)
                .container(web -> web.networkMode("container:proxy"))
                .prints(IN_USE)
                .cause("address-in-use")
                .advises("-    network_mode: container:proxy");
    }

    @Test
    void accusesAPortThatTheLastWordsNameInWordsOfTheirOwn() {
        MadeUpCase.exited(9)
                .prints("gatehouse: door 8080 is occupied, going home")
                .traced(trace -> trace.binds("[::]:8080", "EADDRINUSE"))
                .cause("address-in-use")
                .leads(CONFIRMED)
                .explains("`[::]:8080`")
                .cites("door 8080");
    }

    @Test
    void nearMissIsAnotherPortThanTheTakenOne() {
        MadeUpCase.exited(9)
                .prints("gatehouse: no answer from 10.0.0.9:18080, going home")
                .traced(trace -> trace.binds("[::]:8080", "EADDRINUSE"))
                .cause("address-in-use")
                .isNotAccused();
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        MadeUpCase.exited(1)
                .container(web -> web.networkMode("host"))
                .prints(IN_USE)
                .cause("address-in-use")
                .leads(LIKELY)
                .explains("shares its network (`host`)");
    }

    @Test
    void accusesACallOverWhichASilentProgramGivesUp() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("bind", "0.0.0.0:8080", "EADDRINUSE", 3))
                .cause("address-in-use")
                .leads(LIKELY)
                .explains("`0.0.0.0:8080`");
    }

    @Test
    void nearMissIsAnAddressThatTheProgramTriesAndPassesOver() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("bind", "0.0.0.0:8080", "EADDRINUSE", 300))
                .cause("address-in-use")
                .isNotAccused();
    }

    @Test
    void nearMissIsAnAddressOfAnotherMachine() {
        MadeUpCase.exited(1)
                .prints("listen tcp 10.1.2.3:8080: bind: cannot assign requested address")
                .cause("address-in-use")
                .isNotChecked();
    }

    @Test
    void rulesOutATraceThatEndsAlike() {
        MadeUpCase.exited(1).traced().cause("address-in-use").isRuledOutBy("+++ exited with 1");
    }
}
