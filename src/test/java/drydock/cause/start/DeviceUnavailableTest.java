package drydock.cause.start;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class DeviceUnavailableTest {
    private static final String NO_DEVICE = "error gathering device information while adding custom device"
            + " \"/dev/ttyUSB0\": no such file or directory";

    @Test
    void accusesTheDeviceThatTheEngineDoesNotHave() {
        MadeUpCase.refused(NO_DEVICE)
                .cause("device-unavailable")
                .leads(CONFIRMED)
                .explains("`/dev/ttyUSB0`")
                .advises("`devices`")
                .cites("/dev/ttyUSB0", "created");
    }

    @Test
    void nearMissIsAProgramThatCanNotOpenADevice() {
        MadeUpCase.exited(1)
                .prints("could not open port /dev/ttyUSB0: No such file or directory: '/dev/ttyUSB0'")
                .cause("device-unavailable")
                .isNotAccused();
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyTheProgramPrints() {
        MadeUpCase.exited(1).prints(NO_DEVICE).cause("device-unavailable").leads(LIKELY);
    }

    @Test
    void nearMissIsAKilledContainer() {
        MadeUpCase.exited(143).prints(NO_DEVICE).cause("device-unavailable").isNotAccused();
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running().prints(NO_DEVICE).cause("device-unavailable").isRuledOutBy("running (0)");
    }
}
