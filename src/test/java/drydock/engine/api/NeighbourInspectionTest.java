package drydock.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeighbourInspectionTest {
    @Test
    void linksGiveNamesToOtherContainers() throws IOException {
        var inspection = new ObjectMapper().readTree("""
                {"HostConfig": {"Links": ["/shop-nats:/shop-sub/nats", "/shop-nats:/shop-sub/queue", "odd"]}}
                """);
        assertThat(NeighbourInspection.links(inspection))
                .hasSize(1)
                .containsEntry("shop-nats", Set.of("nats", "queue"));
    }

    @Test
    void aContainerWithoutLinksNamesNobody() throws IOException {
        var inspection = new ObjectMapper().readTree("{\"HostConfig\": {\"Links\": null}}");
        assertThat(NeighbourInspection.links(inspection)).isEmpty();
    }
}
