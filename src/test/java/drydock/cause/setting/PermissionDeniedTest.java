package drydock.cause.setting;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.fact.StartChain.Presence;
import org.junit.jupiter.api.Test;

class PermissionDeniedTest {
    private static final String NAMED = "open /var/log/app.log: permission denied";

    @Test
    void accusesThePathThatProgramAndTraceName() {
        MadeUpCase.exited(1)
                .prints(NAMED)
                .traced(trace -> trace.fails("openat", "/var/log/app.log", "EACCES", 40))
                .cause("permission-denied")
                .leads(CONFIRMED)
                .explains("user `app`", "`/var/log/app.log`")
                .advises("chown -R app /var/log")
                .cites("permission denied", "= -1 EACCES");
    }

    @Test
    void accusesThePathOfAnUncaughtError() {
        MadeUpCase.exited(1)
                .container(web -> web.user(""))
                .prints(
                        "Traceback (most recent call last):",
                        "  File \"/app/main.py\", line 2, in <module>",
                        "PermissionError: [Errno 13] Permission denied: '/data/db.sqlite'")
                .cause("permission-denied")
                .leads(CONFIRMED)
                .explains("user root")
                .advises("even root may not use it");
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        MadeUpCase.exited(1)
                .container(web -> web.bind("/srv/log", "/var/log", true))
                .prints(NAMED)
                .cause("permission-denied")
                .leads(LIKELY)
                .advises("bind mount (/srv/log at `/var/log`)", "sudo chown -R <uid>:<gid> /srv/log");
    }

    @Test
    void accusesWithLessCertaintyThePathOverWhichASilentProgramGivesUp() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("openat", "/data/x", "EPERM", 3))
                .cause("permission-denied")
                .leads(LIKELY)
                .explains("`/data/x`");
    }

    @Test
    void nearMissIsAFailureOfLongBefore() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("openat", "/data/x", "EACCES", 90))
                .cause("permission-denied")
                .isNotAccused();
    }

    @Test
    void nearMissIsAProgramThatMayNotBeExecuted() {
        MadeUpCase.exited(1)
                .prints("open /app/run.sh: permission denied")
                .chain(MadeUpLink.script("/app/run.sh").presence(Presence.NOT_EXECUTABLE))
                .cause("permission-denied")
                .isNotAccused();
    }

    @Test
    void rulesOutAPort() {
        MadeUpCase.exited(1)
                .prints("PermissionError: [Errno 13] Permission denied")
                .traced(trace -> trace.fails("bind", "0.0.0.0:80", "EACCES", 40))
                .cause("permission-denied")
                .explains("a port")
                .isRuledOutBy("bind(\"0.0.0.0:80\")");
    }

    @Test
    void rulesOutATraceThatEndsAlike() {
        MadeUpCase.exited(1).traced().cause("permission-denied").isRuledOutBy("+++ exited with 1");
    }
}
