package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.Engine;
import drydock.investigation.Finding;
import drydock.investigation.Investigator;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.investigation.project.Member;
import drydock.investigation.project.ProjectInvestigation;
import drydock.investigation.project.ProjectInvestigator;
import drydock.report.Report;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A project on a real engine: a database that can't start, a service that needs it, and one that runs.
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectEngineTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PROJECT = "drydock-zoo-project";
    private ProjectInvestigation project = new ProjectInvestigation(PROJECT, List.of());

    @BeforeAll
    void investigate() throws Exception {
        remove();
        DockerCommand.run(LIMIT, "network", "create", PROJECT);
        start("cache", "sleep 600");
        start("db", "echo starting; echo 'FATAL: could not open /etc/db.conf: No such file or directory' >&2; exit 2");
        DockerCommand.run(LIMIT, "wait", name("db"));
        start("web", "exec 3<>/dev/tcp/db/5432 || echo 'Error: getaddrinfo ENOTFOUND db' >&2; exit 1");
        DockerCommand.run(LIMIT, "wait", name("web"));
        try (Engine engine = LocalEngine.connect();
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            engine.toolbox().build(line -> {});
            project = new ProjectInvestigator(
                            engine, new Investigator(engine, Clock.systemUTC(), executor), Progress.SILENT)
                    .investigate(PROJECT, Request.of(""));
        }
    }

    private static String name(String service) {
        return PROJECT + "-" + service + "-1";
    }

    private static void start(String service, String script) throws Exception {
        List<String> command = new ArrayList<>(List.of("run", "--detach", "--name", name(service)));
        command.addAll(List.of("--network", PROJECT, "--network-alias", service));
        command.addAll(List.of("--label", "com.docker.compose.project=" + PROJECT));
        command.addAll(List.of("--label", "com.docker.compose.service=" + service));
        command.addAll(List.of("debian:bookworm-slim", "bash", "-c", script));
        DockerCommand.run(LIMIT, command.toArray(String[]::new));
    }

    @AfterAll
    void remove() throws Exception {
        DockerCommand.succeeds(LIMIT, "rm", "--force", name("web"), name("db"), name("cache"));
        DockerCommand.succeeds(LIMIT, "network", "rm", PROJECT);
    }

    @Test
    void theDatabaseIsTheRootAndTheServiceFollowsIt() {
        assertThat(project.root()).map(Member::name).contains(name("db"));
        Member web = project.inOrder().get(1);
        assertThat(web.name()).isEqualTo(name("web"));
        assertThat(project.followed(web)).extracting(Member::name).containsExactly(name("db"));
        assertThat(web.leading()).map(Finding::id).contains("name-resolution-failure");
    }

    @Test
    void whatRunsIsNotInvestigated() {
        Member cache = project.inOrder().get(2);
        assertThat(cache.name()).isEqualTo(name("cache"));
        assertThat(cache.investigation()).isEmpty();
    }

    @Test
    void oneReportTellsWhoFollowsAndContainsTheRootsReport() {
        assertThat(Report.of(project, Report.Format.MARKDOWN))
                .startsWith("# Project `" + PROJECT + "`: `" + name("db") + "` fails, and 1 container follows")
                .contains("`" + name("web") + "` follows `" + name("db") + "`")
                .contains("# Db Exit Investigation Report");
    }
}
