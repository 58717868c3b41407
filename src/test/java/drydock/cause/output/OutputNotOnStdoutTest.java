package drydock.cause.output;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class OutputNotOnStdoutTest {
    @Test
    void accusesALogThatIsAFile() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.writes("/var/log/app/error.log", 120))
                .cause("output-not-on-stdout")
                .leads(CONFIRMED)
                .explains("120 bytes to `/var/log/app/error.log`")
                .advises("docker cp web:/var/log/app/error.log -", "ln -sf /dev/stderr /var/log/app/error.log")
                .cites("write(3</var/log/app/error.log>", "exited (1)");
    }

    private static MadeUpCase says(String first, String second) {
        return MadeUpCase.exited(2)
                .traced(trace -> trace.lastCall("7     10:54:46.433214 write(" + first)
                        .lastCall("7     10:54:46.433290 write(" + second)
                        .lastCall("7     10:54:46.433415 exit_group(2) = ?"));
    }

    @Test
    void readsTheReasonInWordsThatNoLogHas() {
        MadeUpCase server = says(
                "0</dev/null>, \"500 OOPS: \", 10) = 10",
                "0</dev/null>, \"bad bool value in config file for: anonymous_enable\\r\\n\", 53) = 53");
        server.cause("invalid-configuration").leads(LIKELY).explains("`anonymous_enable`");
        server.cause("output-not-on-stdout")
                .contributes(CONFIRMED)
                .explains("`/dev/null`", "`500 OOPS: bad bool value in config file for: anonymous_enable`");
    }

    @Test
    void readsTheReasonInALogFile() {
        says(
                        "4</var/log/app/error.log>, \"started\\n\", 8) = 8",
                        "4</var/log/app/error.log>, \"cannot open /data/x: No such file or directory\\n\", 48) = 48")
                .cause("missing-file")
                .leads(LIKELY)
                .explains("`/data/x`");
    }

    @Test
    void nearMissIsAFileThatIsNoLog() {
        says(
                        "4</var/lib/app/state.db>, \"started\\n\", 8) = 8",
                        "4</var/lib/app/state.db>, \"cannot open /data/x: No such file or directory\\n\", 48) = 48")
                .cause("missing-file")
                .isNotAccused();
    }

    @Test
    void accusesAMessageToSyslog() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.connects("/dev/log", "ENOENT"))
                .cause("output-not-on-stdout")
                .leads(CONFIRMED)
                .explains("syslog", "no syslog server runs")
                .advises("log to stderr");
    }

    @Test
    void accusesALogDriverThatKeepsNothing() {
        MadeUpCase.exited(1)
                .container(web -> web.logDriver("none"))
                .cause("output-not-on-stdout")
                .contributes(CONFIRMED)
                .explains("`none`")
                .advises("driver: json-file")
                .cites("log driver none");
    }

    @Test
    void nearMissIsAFileOfData() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.writes("/data/db.sqlite", 120))
                .cause("output-not-on-stdout")
                .isRuledOutBy("+++ exited with 1");
    }

    @Test
    void nearMissIsALogFileWithoutAByte() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.writes("/var/log/app/error.log", 0))
                .cause("output-not-on-stdout")
                .isRuledOutBy("+++ exited with 1");
    }

    @Test
    void nearMissIsALogFileOfASuccess() {
        MadeUpCase.exited(0)
                .traced(trace -> trace.writes("/var/log/app/error.log", 120))
                .cause("output-not-on-stdout")
                .isPossible();
    }

    @Test
    void rulesOutAProgramThatPrints() {
        MadeUpCase.exited(1)
                .prints("no work to do")
                .traced(trace -> trace.writes("/var/log/app/error.log", 120))
                .cause("output-not-on-stdout")
                .isRuledOutBy("no work to do");
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running()
                .container(web -> web.logDriver("none"))
                .cause("output-not-on-stdout")
                .isRuledOutBy("running (0)");
    }

    @Test
    void isNotCheckedWithoutATrace() {
        MadeUpCase.exited(1).cause("output-not-on-stdout").isNotChecked();
    }
}
