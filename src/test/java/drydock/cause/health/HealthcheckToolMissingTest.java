package drydock.cause.health;

import static drydock.model.Verdict.Level.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.MadeUpCase;
import drydock.cause.RecordedCase;
import drydock.fact.HealthFacts;
import drydock.model.Citation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthcheckToolMissingTest {
    private static final String[] CHECK = {"CMD-SHELL", "curl -f http://localhost:8080/health || exit 1"};

    private static MadeUpCase unhealthy(long exit, String lastOutput) {
        return MadeUpCase.running().container(web -> web.health("unhealthy", exit, lastOutput, CHECK));
    }

    @Test
    void accusesTheProgramThatIsNotInTheImage() {
        unhealthy(1, "/bin/sh: 1: curl: not found")
                .cause("healthcheck-tool-missing")
                .leads(CONFIRMED)
                .explains("curl -f", "can't run", "curl: not found")
                .advises("Install `curl`")
                .cites("health unhealthy", "running (0)");
    }

    @Test
    void accusesTheProgramThatTheEngineCanNotFind() {
        unhealthy(-1, "OCI runtime exec failed: exec failed: exec: \"curl\": executable file not found in $PATH")
                .cause("healthcheck-tool-missing")
                .leads(CONFIRMED);
    }

    @Test
    void accusesWhileTheContainerIsStillStarting() {
        MadeUpCase.running()
                .container(web -> web.health("starting", 1, "/bin/sh: 1: curl: not found", CHECK))
                .cause("healthcheck-tool-missing")
                .leads(CONFIRMED);
    }

    @Test
    void citesWhatTheStepFound() {
        Citation missing = Citation.line("health", 4, "missing program: curl");
        Citation status = Citation.line("health", 1, "status: unhealthy");
        unhealthy(1, "/bin/sh: 1: curl: not found")
                .with(new HealthFacts(status, List.of(), Optional.empty(), Optional.of(missing)))
                .cause("healthcheck-tool-missing")
                .cites("missing program: curl", "status: unhealthy");
    }

    @Test
    void nearMissIsACheckThatRunsAndFindsNothing() {
        unhealthy(22, "curl: (22) The requested URL returned error: 404 Not Found")
                .cause("healthcheck-tool-missing")
                .isRuledOutBy("health unhealthy");
        unhealthy(1, "queue: orders: not found")
                .cause("healthcheck-tool-missing")
                .isRuledOutBy("health unhealthy");
    }

    @Test
    void nearMissIsAFailureOfLongAgo() {
        MadeUpCase.running()
                .container(web -> web.health("healthy", 1, "/bin/sh: 1: curl: not found", CHECK))
                .cause("healthcheck-tool-missing")
                .isRuledOutBy("health healthy");
    }

    @Test
    void rulesOutAContainerWithoutACheck() {
        MadeUpCase.exited(0).cause("healthcheck-tool-missing").isRuledOutBy("exited (0)");
    }

    @Test
    void accusesTheRecordedProgramThatTheStepMissed() throws IOException {
        assertThat(RecordedCase.verdict("healthcheck-tool-missing", "healthcheck-tool-missing")
                        .evidence())
                .extracting(Citation::text)
                .contains("missing program: curl is not in the container");
    }
}
