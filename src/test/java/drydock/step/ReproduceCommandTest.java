package drydock.step;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.HostSettings;
import drydock.model.Labels;
import drydock.model.Mount;
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

    private static final String ISOLATED =
            " --network none --hostname host --memory 2048m --memory-swap 2048m --pids-limit 512";
    private static final String VARIABLES =
            " --env-file <(docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' web)";

    @Test
    void aComposeContainerIsCopiedWithoutItsNetworkAndTheVariantWithItIsMarked() {
        Subject subject = labelled(Map.of(
                Labels.COMPOSE_PROJECT, "shop",
                Labels.COMPOSE_SERVICE, "api",
                Labels.COMPOSE_WORKING_DIR, "/srv/the shop",
                Labels.COMPOSE_CONFIG_FILES, "docker-compose.yml,/home/mara/shop/override.yml"));
        assertThat(ReproduceCommand.runWithEnvironment(subject, List.of("/app", "x y"))
                        .lines())
                .containsExactly(
                        "timeout 60 docker run --rm" + VARIABLES + " --init" + ISOLATED
                                + " --entrypoint /app example/web:1.0 'x y'",
                        "# NOT isolated, with the project's network and writable volumes:",
                        "# docker compose -p shop -f '/srv/the shop/docker-compose.yml' -f \"$HOME\"/shop/override.yml"
                                + " run --rm --no-deps -T --entrypoint /app api 'x y'");
    }

    @Test
    void theFirstVersionOfComposeIsAProgramOfItsOwn() {
        Subject subject = labelled(Map.of(
                Labels.COMPOSE_PROJECT, "shop",
                Labels.COMPOSE_SERVICE, "api",
                Labels.COMPOSE_VERSION, "1.29.2"));
        assertThat(ReproduceCommand.runWithEnvironment(subject, List.of("/app")))
                .contains("\n# docker-compose -p shop run ");
    }

    @Test
    void anyOtherContainerIsCopiedWithItsOwnVariablesAndWithoutANetwork() {
        Subject subject = labelled(Map.of());
        assertThat(ReproduceCommand.runWithEnvironment(subject, List.of("/app", "x")))
                .isEqualTo("timeout 60 docker run --rm" + VARIABLES + " --init" + ISOLATED
                        + " --entrypoint /app example/web:1.0 x");
        assertThat(ReproduceCommand.runWithTerminal(subject, List.of("/app"))).contains(" -t --entrypoint");
        assertThat(ReproduceCommand.tool(subject, "file", List.of("/app")))
                .isEqualTo("docker run --rm --network none --user 0:0 --workdir / --cap-drop ALL"
                        + " --cap-add DAC_READ_SEARCH --security-opt no-new-privileges"
                        + " -v drydock-toolbox-VERSION:/.drydock:ro -e MAGIC=/.drydock/share/magic.mgc"
                        + " --entrypoint /.drydock/file example/web:1.0 /app");
    }

    @Test
    void theStartCommandOfAContainerThatEndsNeedsNoTimeLimit() {
        Subject subject = labelled(Map.of());
        List<String> own = subject.container().command();

        assertThat(ReproduceCommand.runWithEnvironment(subject, own))
                .startsWith("docker run --rm")
                .doesNotContain("--init");
    }

    @Test
    void privilegesAndLimitsAreThoseOfTheContainer() {
        HostSettings host = new HostSettings(
                256 << 20,
                0,
                500_000_000,
                64,
                List.of("NET_ADMIN"),
                List.of("ALL"),
                List.of("no-new-privileges", "seccomp={\"defaultAction\":\"SCMP_ACT_ERRNO\"}"),
                false,
                true,
                true,
                "bridge",
                "json-file",
                Map.of("/run", "size=1m"),
                List.of("nofile=64:64"),
                List.of(),
                List.of(),
                List.of());
        ContainerDetails before = labelled(Map.of()).container();
        ContainerDetails own = new ContainerDetails(
                before.id(),
                before.name(),
                before.image(),
                before.imageId(),
                before.created(),
                before.path(),
                before.args(),
                before.state(),
                before.restarts(),
                before.restartPolicy(),
                before.config(),
                host,
                List.of(new Mount("bind", "", "/home/mara/shop/conf", "/etc/shop", true)));
        Subject from = labelled(Map.of());
        Subject subject = new Subject(
                from.taken(), from.engine(), own, from.image(), from.history(), from.expectations(), from.network());
        assertThat(ReproduceCommand.runWithEnvironment(subject, List.of("/app")))
                .contains(" --init --cap-drop ALL --cap-add NET_ADMIN --security-opt no-new-privileges"
                        + " --security-opt seccomp=<(docker inspect ")
                .contains(" --read-only --tmpfs /run:size=1m --memory 256m --memory-swap 256m --pids-limit 64"
                        + " --cpus 0.50 --ulimit nofile=64:64")
                .contains(" --mount type=bind,src=\"$HOME\"/shop/conf,dst=/etc/shop,readonly ")
                .doesNotContain("mara", "SCMP_ACT");
    }

    @Test
    void aFileIsCopiedOutInAnyState() {
        assertThat(ReproduceCommand.content(labelled(Map.of()), "/app/the program", "tar -tvf -"))
                .isEqualTo("docker cp -L 'web:/app/the program' - | tar -tvf -");
    }
}
