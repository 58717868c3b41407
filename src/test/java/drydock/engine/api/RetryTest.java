package drydock.engine.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import drydock.engine.EngineException;
import drydock.engine.connect.Endpoint;
import drydock.engine.connect.Transports;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private Http http;
    private int failures;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean fails = requests.incrementAndGet() <= failures;
            byte[] body =
                    (fails ? "{\"message\":\"driver failed\"}" : "{\"ok\":true}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(fails ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        http = Transports.open(
                Endpoint.of("tcp://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
    }

    @Test
    void aQuestionIsAskedAgain() throws Exception {
        failures = 2;
        assertThat(Json.flag(http.json(EngineCall.get("ask", "/info")), "ok")).isTrue();
        assertThat(requests).hasValue(3);
    }

    @Test
    void notForEver() {
        failures = 100;
        assertThatThrownBy(() -> http.json(EngineCall.get("ask", "/info")))
                .isInstanceOf(EngineException.Refused.class)
                .hasMessageContaining("driver failed");
        assertThat(requests).hasValue(3);
    }

    @Test
    void anOrderIsNotGivenTwice() {
        failures = 1;
        assertThatThrownBy(() -> http.send(EngineCall.post("create", "/containers/create")))
                .isInstanceOf(EngineException.Refused.class);
        assertThat(requests).hasValue(1);
    }
}
