package drydock.cause.health;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.fact.SocketFacts;
import drydock.fact.SocketFacts.Listener;
import drydock.model.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthcheckFailingTest {
    private static final String[] CHECK = {"CMD-SHELL", "curl -f http://localhost:8080/health"};

    private static MadeUpCase unhealthy(String lastOutput) {
        return MadeUpCase.running().container(web -> web.health("unhealthy", 22, lastOutput, CHECK));
    }

    @Test
    void accusesACheckThatFails() {
        unhealthy("curl: (22) The requested URL returned error: 404")
                .cause("healthcheck-failing")
                .leads(CONFIRMED)
                .explains("`curl -f http://localhost:8080/health`", "failed 3 times in a row", "returned error: 404")
                .advises("Correct the path", "docker exec web sh -c 'curl -f http://localhost:8080/health'")
                .cites("health unhealthy", "running (0)");
    }

    @Test
    void advisesTheCheckWithThePortOnWhichTheProgramListens() {
        unhealthy("curl: (7) Failed to connect")
                .with(listening("0.0.0.0", 3000))
                .cause("healthcheck-failing")
                .advises("+      test: [\"CMD-SHELL\", \"curl -f http://localhost:3000/health\"]");
    }

    @Test
    void accusesWithAdviceThatFitsTheOutput() {
        unhealthy("HTTP error 401").cause("healthcheck-failing").advises("needs no login");
        unhealthy("HTTP error 503").cause("healthcheck-failing").advises("answers with an error");
        unhealthy("Connection refused").cause("healthcheck-failing").advises("No program in the container");
        unhealthy("Operation timed out").cause("healthcheck-failing").advises("Increase the check's `timeout`");
        unhealthy("").cause("healthcheck-failing").advises("Check the port, path and address");
    }

    @Test
    void tellsWhatTheProgramPrintsAtTheChecks() {
        String invalid =
                "Invalid HTTP_HOST header: 'localhost:8000'. You may need to add 'localhost' to ALLOWED_HOSTS.";
        String access = "127.0.0.1 - - [27/Nov/2026:10:35:10 +0000] \"GET /health HTTP/1.1\" 400 143";
        unhealthy("curl: (22) The requested URL returned error: 400")
                .prints(invalid, access, invalid, access, invalid, access, invalid, access, invalid)
                .cause("healthcheck-failing")
                .leads(CONFIRMED)
                .explains("the program prints `" + invalid + "`")
                .advises("refuses the request itself")
                .cites("add 'localhost' to ALLOWED_HOSTS");
    }

    @Test
    void theProgramsOwnReportAtTheChecksLeads() {
        String secrets = "secrets file must not be other-accessible (see strict modes option)";
        MadeUpCase made = unhealthy("rsync error: error starting client-server protocol (code 5)")
                .prints(secrets, "connect", secrets, "connect", secrets, "connect", secrets, "connect", secrets);

        made.cause("reported-error").leads(LIKELY).explains(secrets);
        made.cause("healthcheck-failing").contributes(CONFIRMED);
    }

    @Test
    void adviceFollowsTheCheck() {
        unhealthy("curl: (35) OpenSSL/3.0: error:0A00010B:SSL routines::wrong version number")
                .cause("healthcheck-failing")
                .advises("Use `http://`");
        check("test -n \"$(find /backups -mmin -2)\"")
                .cause("healthcheck-failing")
                .advises("requests nothing");
        check("redis-cli ping | grep -q PONG").cause("healthcheck-failing").advises("hides the answer");
    }

    private static MadeUpCase check(String command) {
        return MadeUpCase.running().container(web -> web.health("unhealthy", 1, "", "CMD-SHELL", command));
    }

    private static SocketFacts listening(String address, int port) {
        Citation line = Citation.line("sockets", 3, "tcp 0 0 " + address + ":" + port + " 0.0.0.0:* LISTEN");
        return new SocketFacts(List.of(new Listener("tcp", address, port, line)));
    }

    @Test
    void accusesACheckOfAnotherAddressFamily() {
        unhealthy("wget: can't connect to remote host: Connection refused")
                .with(listening("0.0.0.0", 8080))
                .cause("healthcheck-failing")
                .explains("`::1`", "IPv4 only: `0.0.0.0:8080`")
                .advises("Write 127.0.0.1 instead of `localhost`");
    }

    @Test
    void accusesACheckOfAnotherPort() {
        unhealthy("Connection refused")
                .with(listening("0.0.0.0", 3000))
                .cause("healthcheck-failing")
                .explains("listens on TCP port 8080", "`0.0.0.0:3000`")
                .advises("Correct the port 8080 in the check");
    }

    @Test
    void nearMissIsACheckThatCanNotRun() {
        unhealthy("/bin/sh: 1: curl: not found").cause("healthcheck-failing").isRuledOutBy("health unhealthy");
    }

    @Test
    void nearMissIsAContainerThatIsStillStarting() {
        MadeUpCase.running()
                .container(web -> web.health("starting", 22, "Connection refused", CHECK))
                .cause("healthcheck-failing")
                .isRuledOutBy("health starting");
    }

    @Test
    void nearMissIsAContainerThatHasEnded() {
        MadeUpCase.exited(1)
                .container(web -> web.health("unhealthy", 22, "Connection refused", CHECK))
                .cause("healthcheck-failing")
                .isRuledOutBy("health unhealthy");
    }

    @Test
    void rulesOutAContainerWithoutACheck() {
        MadeUpCase.running().cause("healthcheck-failing").isRuledOutBy("running (0)");
    }

    @Test
    void rulesOutAHealthyContainer() {
        MadeUpCase.running()
                .container(web -> web.health("healthy", 22, "Connection refused", CHECK))
                .cause("healthcheck-failing")
                .isRuledOutBy("health healthy");
    }
}
