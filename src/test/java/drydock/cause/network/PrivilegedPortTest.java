package drydock.cause.network;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class PrivilegedPortTest {
    private static final String BIND = "listen tcp :80: bind: permission denied";

    @Test
    void accusesThePortThatTheTraceSawRefused() {
        MadeUpCase.exited(1)
                .prints(BIND)
                .traced(trace -> trace.fails("bind", "0.0.0.0:80", "EACCES", 40))
                .cause("privileged-port")
                .leads(CONFIRMED)
                .explains(":80`", "`app`")
                .advises("-p 80:8080", "ip_unprivileged_port_start: 0")
                .cites("permission denied");
    }

    @Test
    void accusesTheLowPortOfASettingWhereTheMessageNamesNone() {
        MadeUpCase.exited(1)
                .container(web -> web.env("FERRY_PORT=81"))
                .prints("Exception in thread \"main\" java.net.BindException: Permission denied")
                .cause("privileged-port")
                .leads(LIKELY)
                .explains("port 81 (the variable `FERRY_PORT`)");
    }

    @Test
    void nearMissIsABindToAPathOrAHighPort() {
        MadeUpCase.exited(1)
                .container(web -> web.env("FERRY_PORT=81"))
                .prints("error: bind to '/run/ferry.sock': Permission denied")
                .cause("privileged-port")
                .isNotAccused();
        MadeUpCase.exited(1)
                .container(web -> web.env("FERRY_PORT=8081"))
                .prints("Exception in thread \"main\" java.net.BindException: Permission denied")
                .cause("privileged-port")
                .isNotAccused();
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        MadeUpCase.exited(1)
                .container(web -> web.networkMode("host"))
                .prints(BIND)
                .cause("privileged-port")
                .leads(LIKELY)
                .advises("cap_add: [NET_BIND_SERVICE]");
    }

    @Test
    void accusesABindBehindAMessageWithoutAName() {
        MadeUpCase.exited(1)
                .prints("PermissionError: [Errno 13] Permission denied")
                .traced(trace -> trace.fails("bind", "0.0.0.0:80", "EACCES", 40))
                .cause("privileged-port")
                .leads(CONFIRMED)
                .cites("Errno 13", "bind(\"0.0.0.0:80\")");
    }

    @Test
    void nearMissIsAFileBehindAMessageWithoutAName() {
        MadeUpCase.exited(1)
                .prints("PermissionError: [Errno 13] Permission denied")
                .traced(trace -> trace.fails("openat", "/data/x", "EACCES", 4))
                .cause("privileged-port")
                .isNotAccused();
    }

    @Test
    void nearMissIsASocketInAFolder() {
        MadeUpCase.exited(1)
                .prints("listen unix /run/app.sock: bind: permission denied")
                .cause("privileged-port")
                .isNotAccused();
    }

    @Test
    void isNotCheckedWhileTheContainerRuns() {
        MadeUpCase.running().prints(BIND).cause("privileged-port").isNotChecked();
    }

    @Test
    void accusesABindThatJavaDoesNotName() {
        MadeUpCase.exited(1)
                .prints(
                        "Exception in thread \"main\" java.net.SocketException: Permission denied",
                        "\tat java.base/sun.nio.ch.Net.bind0(Native Method)")
                .traced(run -> run.fails("bind", "port 80", "EACCES", 4))
                .cause("privileged-port")
                .leads(CONFIRMED);
    }
}
