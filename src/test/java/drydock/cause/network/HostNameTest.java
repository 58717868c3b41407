package drydock.cause.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"db", "db.internal", "shop_db_1", "kafka-0.kafka.svc.cluster.local.", "10.0.0.7", "3scale"})
    void aHost(String name) {
        assertThat(HostName.plausible(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1s", "30", "500ms", "socket.gaierror", "UnknownHostException", "and", "the", "a/b", "-x", ""})
    void noHost(String word) {
        assertThat(HostName.plausible(word)).isFalse();
    }
}
