package drydock.cause.limit;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class OpenFilesLimitTest {
    private static final String TOO_MANY = "OSError: [Errno 24] Too many open files: '/app/x'";

    @Test
    void accusesTheLimitOfTheContainer() {
        MadeUpCase.exited(1)
                .container(web -> web.ulimit("nofile=64:64"))
                .prints(TOO_MANY)
                .cause("open-files-limit")
                .leads(CONFIRMED)
                .explains("`nofile=64:64`")
                .advises("nofile: 65536")
                .cites("Too many open files");
    }

    @Test
    void accusesTheCallThatTheTraceSawFail() {
        MadeUpCase.exited(1)
                .prints(TOO_MANY)
                .traced(trace -> trace.fails("openat", "/app/x", "EMFILE", 40))
                .cause("open-files-limit")
                .leads(CONFIRMED)
                .cites("-1 EMFILE");
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        MadeUpCase.exited(1).prints(TOO_MANY).cause("open-files-limit").leads(LIKELY);
    }

    @Test
    void nearMissIsAnotherLimit() {
        MadeUpCase.exited(1)
                .container(web -> web.ulimit("nproc=64:64"))
                .prints(TOO_MANY)
                .cause("open-files-limit")
                .leads(LIKELY)
                .explains("its limit of open files.");
    }

    @Test
    void nearMissIsALimitThatNoMessageSpeaksOf() {
        MadeUpCase.exited(1)
                .container(web -> web.ulimit("nofile=64:64"))
                .prints("2 errors, too many to show")
                .cause("open-files-limit")
                .isNotAccused();
    }

    @Test
    void rulesOutATraceThatEndsAlike() {
        MadeUpCase.exited(1)
                .container(web -> web.ulimit("nofile=64:64"))
                .traced()
                .cause("open-files-limit")
                .isRuledOutBy("+++ exited with 1");
    }
}
