package drydock.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.throwaway.DrydockInstance;
import drydock.model.ContainerDetails;
import drydock.model.ImageDetails;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContainerInspectionTest {
    @Test
    void takesAnInspectionWithAlmostNothingInIt() throws IOException {
        ContainerDetails container = ContainerInspection.container(
                Json.MAPPER.readTree("{\"Id\":\"a\",\"Name\":\"/x\",\"HostConfig\":null}"));
        assertThat(container.name()).isEqualTo("x");
        assertThat(container.command()).containsExactly("");
        assertThat(container.restartPolicy().name()).isEqualTo("no");
        assertThat(container.state().startedAt()).isEmpty();
        assertThat(container.mounts()).isEmpty();
    }

    @Test
    void takesAnImageWithoutLayersAndConfiguration() throws IOException {
        ImageDetails image = ImageInspection.image(
                Json.MAPPER.readTree("{\"Id\":\"sha256:1\",\"RepoTags\":null,\"RootFS\":{\"Type\":\"layers\"}}"),
                Json.MAPPER.readTree("[{\"Created\":2,\"CreatedBy\":\"b\"},{\"Created\":1,\"CreatedBy\":\"a\"}]"));
        assertThat(image.layers()).isZero();
        assertThat(image.config().environment()).isEmpty();
        assertThat(image.history())
                .extracting(ImageDetails.BuildStep::createdBy)
                .containsExactly("a", "b");
    }

    @Test
    void readsStateAndHealth() throws IOException {
        ContainerDetails container = ContainerInspection.container(Json.MAPPER.readTree("""
                        {"State": {"Status": "running", "ExitCode": 0, "OOMKilled": false, "Error": "",
                          "StartedAt": "2026-11-23T10:00:00.5Z", "FinishedAt": "0001-01-01T00:00:00Z",
                          "Health": {"Status": "unhealthy", "FailingStreak": 3, "Log": [
                            {"Start": "2026-11-23T11:00:00+01:00", "End": "", "ExitCode": 1, "Output": "refused"}]}},
                         "HostConfig": {"RestartPolicy": {"Name": "on-failure", "MaximumRetryCount": 5},
                           "PortBindings": {"80/tcp": [{"HostIp": "0.0.0.0", "HostPort": "8080"}]}}}
                        """));
        assertThat(container.state().startedAt()).contains(Instant.parse("2026-11-23T10:00:00.5Z"));
        assertThat(container.state().finishedAt()).isEmpty();
        assertThat(container.state().health().orElseThrow().results())
                .singleElement()
                .satisfies(result -> assertThat(result.started()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z")));
        assertThat(container.restartPolicy().maxRetries()).isEqualTo(5);
        assertThat(container.host().ports()).containsExactly("0.0.0.0:8080->80/tcp");
    }

    @Test
    void knowsItsOwnInstanceAndADeadOne() {
        DrydockInstance own = DrydockInstance.ofThisProcess();
        assertThat(DrydockInstance.parse(own.label())).contains(own);
        assertThat(own.deadHere()).isFalse();
        assertThat(new DrydockInstance(own.host(), own.pid(), own.started() - 1).deadHere())
                .isTrue();
        assertThat(new DrydockInstance("another-host", own.pid(), 1).deadHere()).isFalse();
        assertThat(DrydockInstance.parse("nonsense")).isEmpty();
        assertThat(DrydockInstance.parse("a-b-c")).isEmpty();
    }

    @Test
    void aProgramThatPodmanRepeatsIsNoArgument() throws IOException {
        String inspection = """
                {"Path": "%s", "Args": %s, "Config": {"Entrypoint": ["/entry"], "Cmd": %s}}
                """;
        ContainerDetails podmans = ContainerInspection.container(
                Json.MAPPER.readTree(inspection.formatted("/entry", "[\"/entry\"]", "[]")));
        ContainerDetails dockers = ContainerInspection.container(
                Json.MAPPER.readTree(inspection.formatted("/entry", "[\"/entry\"]", "[\"/entry\"]")));
        assertThat(podmans.command()).containsExactly("/entry");
        assertThat(dockers.command()).containsExactly("/entry", "/entry");
    }
}
