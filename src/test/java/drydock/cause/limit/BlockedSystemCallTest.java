package drydock.cause.limit;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class BlockedSystemCallTest {
    private static final String REFUSED = "unshare: unshare failed: Operation not permitted";

    @Test
    void namesTheCapabilityThatTheProgramMisses() {
        MadeUpCase.exited(5)
                .prints("dnsmasq: process is missing required capability NET_ADMIN")
                .cause("blocked-system-call")
                .leads(LIKELY)
                .explains("needs the capability `NET_ADMIN`")
                .advises("cap_add: [NET_ADMIN]");
    }

    @Test
    void accusesTheCallThatTheKernelRefuses() {
        MadeUpCase.exited(1)
                .prints(REFUSED)
                .traced(trace -> trace.fails("unshare", "", "EPERM", 2))
                .cause("blocked-system-call")
                .leads(CONFIRMED)
                .explains("`unshare`")
                .advises("does not need `unshare`", "cap_add")
                .cites("Operation not permitted", "exited (1)");
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        MadeUpCase.exited(1).prints(REFUSED).cause("blocked-system-call").leads(LIKELY);
    }

    @Test
    void accusesAProfileThatEndsTheProgram() {
        MadeUpCase.exited(159)
                .traced(trace -> trace.killedBy("SIGSYS").lastCall("7 12:00:00.100 keyctl(0, 1) = ?"))
                .cause("blocked-system-call")
                .leads(CONFIRMED)
                .explains("SIGSYS at `keyctl`")
                .advises("Allow `keyctl`")
                .cites("keyctl", "--- SIGSYS");
    }

    @Test
    void accusesWithLessCertaintyTheStatusOfSigsys() {
        MadeUpCase.exited(159).cause("blocked-system-call").leads(LIKELY).explains("a system call");
    }

    @Test
    void nearMissIsARefusalOnAPath() {
        MadeUpCase.exited(1)
                .prints(REFUSED)
                .traced(trace -> trace.fails("chown", "/data", "EPERM", 2))
                .cause("blocked-system-call")
                .leads(LIKELY);
        MadeUpCase.exited(1)
                .prints("chown: changing ownership of '/data': Operation not permitted")
                .cause("blocked-system-call")
                .isNotAccused();
    }

    @Test
    void nearMissIsAnotherStatusOrARunThatSucceeds() {
        MadeUpCase.exited(158).cause("blocked-system-call").isNotAccused();
        MadeUpCase.exited(0)
                .traced(trace -> trace.killedBy("SIGSYS"))
                .cause("blocked-system-call")
                .isNotAccused();
    }

    @Test
    void rulesOutATraceThatEndsAlikeWithoutARefusal() {
        MadeUpCase.exited(1).traced().cause("blocked-system-call").isRuledOutBy("+++ exited with 1");
    }

    private static MadeUpCase refusedDirectory(String option) {
        return MadeUpCase.exited(7)
                .container(web -> web.securityOption(option))
                .prints("mill: no room for the sacks: Operation not permitted")
                .traced(trace -> trace.fails("mkdir", "/var/lib/mill", "EPERM", 2));
    }

    @Test
    void accusesAProfileThatRefusesWhatOwnerAndModeAllow() {
        refusedDirectory("seccomp={}")
                .cause("blocked-system-call")
                .leads(CONFIRMED)
                .explains("`mkdir`");
    }

    @Test
    void nearMissIsTheSameCallWithoutAProfile() {
        refusedDirectory("no-new-privileges").cause("blocked-system-call").isNotAccused();
    }
}
