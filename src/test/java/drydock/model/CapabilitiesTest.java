package drydock.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {
    private static HostSettings adding(String... names) {
        return new HostSettings(
                0,
                0,
                0,
                0,
                List.of(names),
                List.of(),
                List.of(),
                false,
                false,
                false,
                "default",
                "json-file",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void leavesOutWhatUndoesTheIsolation() {
        HostSettings host = adding("CAP_SYS_ADMIN", "SYS_PTRACE", "dac_read_search", "BPF", "ALL");

        assertThat(Capabilities.safe(host, Network.NONE)).isEmpty();
        assertThat(Capabilities.dangerous(host, Network.NONE))
                .containsExactly("SYS_ADMIN", "SYS_PTRACE", "DAC_READ_SEARCH", "BPF", "ALL");
    }

    @Test
    void keepsTheDefaultsAndWhatStaysInTheContainer() {
        HostSettings host = adding("NET_BIND_SERVICE", "CAP_CHOWN", "SYS_RESOURCE");

        assertThat(Capabilities.safe(host, Network.AS_CONFIGURED))
                .containsExactly("NET_BIND_SERVICE", "CAP_CHOWN", "SYS_RESOURCE");
        assertThat(Capabilities.dangerous(host, Network.AS_CONFIGURED)).isEmpty();
    }

    @Test
    void keepsNetworkAdministrationOnlyWithoutANetwork() {
        HostSettings host = adding("NET_ADMIN");

        assertThat(Capabilities.safe(host, Network.NONE)).containsExactly("NET_ADMIN");
        assertThat(Capabilities.dangerous(host, Network.AS_CONFIGURED)).containsExactly("NET_ADMIN");
    }

    @Test
    void doesNotKnowFutureCapabilitiesAsHarmless() {
        assertThat(Capabilities.dangerous(adding("CAP_NEXT_DECADE"), Network.NONE))
                .containsExactly("NEXT_DECADE");
    }
}
