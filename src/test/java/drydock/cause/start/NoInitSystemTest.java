package drydock.cause.start;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.fact.StartChain.Kind;
import org.junit.jupiter.api.Test;

class NoInitSystemTest {
    private static final String NO_SYSTEMD =
            "System has not been booted with systemd as init system (PID 1). Can't operate.";

    @Test
    void accusesTheCommandThatAsksForAnInitSystem() {
        MadeUpCase.exited(1)
                .chain(MadeUpLink.script("/entrypoint.sh", "systemctl start nginx"))
                .prints(NO_SYSTEMD)
                .cause("no-init-system")
                .leads(CONFIRMED)
                .explains("`/entrypoint.sh`, not an init system")
                .advises("in the foreground")
                .cites("systemd as init system", "/entrypoint.sh", "exited (1)");
    }

    @Test
    void accusesWithLessCertaintyBehindAnInitSystem() {
        MadeUpCase.exited(1)
                .program(Kind.BINARY, "/usr/lib/systemd/systemd")
                .prints(NO_SYSTEMD)
                .cause("no-init-system")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsASystemctlThatWorks() {
        MadeUpCase.exited(1)
                .chain(MadeUpLink.script("/entrypoint.sh", "systemctl start nginx"))
                .prints("systemd is running in system mode")
                .cause("no-init-system")
                .isNotAccused();
    }

    @Test
    void isNotCheckedWhileTheContainerRuns() {
        MadeUpCase.running().prints(NO_SYSTEMD).cause("no-init-system").isNotChecked();
    }
}
