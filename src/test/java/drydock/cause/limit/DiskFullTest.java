package drydock.cause.limit;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class DiskFullTest {
    private static final String FULL = "OSError: [Errno 28] No space left on device: '/data/x'";

    @Test
    void accusesTheFileSystemThatIsFull() {
        MadeUpCase.exited(1)
                .container(web -> web.bind("/srv/data", "/data", true))
                .prints(FULL)
                .traced(trace -> trace.fails("write", "/data/x", "ENOSPC", 40))
                .cause("disk-full")
                .leads(CONFIRMED)
                .explains("`/data/x`", "the bind mount `/data`")
                .advises("df -h", "Free space")
                .cites("No space left", "-1 ENOSPC");
    }

    @Test
    void advisesToRaiseTheLimitOfATmpfs() {
        MadeUpCase.exited(1)
                .container(web -> web.tmpfs("/data", "rw,size=1m"))
                .prints(FULL)
                .cause("disk-full")
                .advises("-      - /data:rw,size=1m\n+      - /data:rw,size=1g");
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        MadeUpCase.exited(1).prints(FULL).cause("disk-full").leads(LIKELY).explains("`/data/x`.");
    }

    @Test
    void accusesACallOverWhichASilentProgramGivesUp() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("write", "/data/x", "EDQUOT", 4))
                .cause("disk-full")
                .leads(LIKELY)
                .explains("`/data/x`");
    }

    @Test
    void nearMissIsAProgramThatWorksOnForLong() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("write", "/data/x", "ENOSPC", 400))
                .cause("disk-full")
                .isNotAccused();
    }

    @Test
    void nearMissIsAFileThatIsTooLarge() {
        MadeUpCase.exited(1)
                .prints("cp: error writing '/data/x': File too large")
                .cause("disk-full")
                .isNotAccused();
    }

    @Test
    void nearMissIsATraceThatIsNotTheContainersRun() {
        MadeUpCase.exited(1)
                .prints(FULL)
                .traced(trace -> trace.fails("write", "/data/x", "ENOSPC", 4).notReproduced())
                .cause("disk-full")
                .leads(LIKELY);
    }

    @Test
    void rulesOutATraceThatEndsAlike() {
        MadeUpCase.exited(1).traced().cause("disk-full").isRuledOutBy("+++ exited with 1");
    }
}
