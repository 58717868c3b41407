package drydock.cause.network;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class AddressNotAvailableTest {
    private static final String NOT_MINE = "Error: listen EADDRNOTAVAIL: address not available 10.1.2.3:8080";

    @Test
    void accusesTheAddressThatTheTraceSawRefused() {
        MadeUpCase.exited(1)
                .prints(NOT_MINE)
                .traced(trace -> trace.fails("bind", "10.1.2.3:8080", "EADDRNOTAVAIL", 40))
                .cause("address-not-available")
                .leads(CONFIRMED)
                .explains("10.1.2.3:8080")
                .advises("Listen on `0.0.0.0`")
                .cites("EADDRNOTAVAIL");
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        MadeUpCase.exited(1).prints(NOT_MINE).cause("address-not-available").leads(LIKELY);
    }

    @Test
    void accusesACallOverWhichASilentProgramGivesUp() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("socket", "[::]:8080", "EAFNOSUPPORT", 3))
                .cause("address-not-available")
                .leads(LIKELY)
                .explains("`[::]:8080`")
                .advises("IPv6");
    }

    @Test
    void nearMissIsAClientThatFindsNobodyToAnswer() {
        MadeUpCase.exited(1)
                .prints("worker: connect to the hub: bind failed: Cannot assign requested address")
                .cause("address-not-available")
                .isNotAccused();
    }

    @Test
    void nearMissIsAProbeThatHealthyProgramsMake() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.probes("bind", "[::]:8080", "EADDRNOTAVAIL"))
                .cause("address-not-available")
                .isNotAccused();
    }

    @Test
    void rulesOutATraceThatEndsAlike() {
        MadeUpCase.exited(1).traced().cause("address-not-available").isRuledOutBy("+++ exited with 1");
    }
}
