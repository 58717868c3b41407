package drydock.step;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.ContainerConfig;
import drydock.model.Labels;
import drydock.model.Subject;
import drydock.model.Subjects;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReproduceCommandTest {
    private static Subject labelled(Map<String, String> labels) {
        return Subjects.subject(new ContainerConfig(
                "", List.of(), List.of("/app"), List.of(), "", false, false, "", "host", List.of(), labels));
    }

    @Test
    void aComposeContainerIsCopiedByComposeFromAnyFolder() {
        Subject subject = labelled(Map.of(
                Labels.COMPOSE_PROJECT, "shop",
                Labels.COMPOSE_SERVICE, "api",
                Labels.COMPOSE_WORKING_DIR, "/srv/the shop",
                Labels.COMPOSE_CONFIG_FILES, "docker-compose.yml,/etc/shop/override.yml"));
        assertThat(ReproduceCommand.runWithEnvironment(subject, List.of("/app", "x y")))
                .isEqualTo("docker compose -p shop -f '/srv/the shop/docker-compose.yml' -f /etc/shop/override.yml"
                        + " run --rm --no-deps -T --entrypoint /app api 'x y'");
        assertThat(ReproduceCommand.runWithTerminal(subject, List.of("/app")))
                .doesNotContain("-T")
                .doesNotContain(" -t ");
    }

    @Test
    void anyOtherContainerIsCopiedWithItsOwnVariablesAndWithoutANetwork() {
        Subject subject = labelled(Map.of());
        assertThat(ReproduceCommand.runWithEnvironment(subject, List.of("/app", "x")))
                .isEqualTo("docker run --rm --env-file <(docker inspect --format"
                        + " '{{range .Config.Env}}{{println .}}{{end}}' web) --network none --entrypoint /app"
                        + " example/web:1.0 x");
        assertThat(ReproduceCommand.tool(subject, "file", List.of("/app")))
                .isEqualTo("docker run --rm -v drydock-toolbox-VERSION:/.drydock:ro --network none"
                        + " --entrypoint /.drydock/file example/web:1.0 /app");
    }

    @Test
    void aFileIsCopiedOutInAnyState() {
        assertThat(ReproduceCommand.content(labelled(Map.of()), "/app/the program", "tar -tvf -"))
                .isEqualTo("docker cp -L 'web:/app/the program' - | tar -tvf -");
    }
}
