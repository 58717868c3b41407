package drydock.cause.health;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
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
    void accusesWithAdviceThatFitsTheOutput() {
        unhealthy("HTTP error 401").cause("healthcheck-failing").advises("needs no login");
        unhealthy("HTTP error 503").cause("healthcheck-failing").advises("answers with an error");
        unhealthy("Connection refused").cause("healthcheck-failing").advises("No program in the container");
        unhealthy("Operation timed out").cause("healthcheck-failing").advises("Increase the check's `timeout`");
        unhealthy("").cause("healthcheck-failing").advises("Check the port, path and address");
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
