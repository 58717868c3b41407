package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import drydock.engine.EngineException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// Exchanges requests and responses with one engine, over docker-java's transport.
///
/// Paths have no API version, so every engine accepts them. The typed commands of docker-java are not used: they have
/// no file stat, reject inspections with a capability that they do not list, and drop unknown fields when settings of
/// a container are passed on.
public final class Http implements AutoCloseable {
    /// Between attempts.
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(100), Duration.ofMillis(500));

    /// Internal error, bad gateway, unavailable, gateway time-out.
    private static final Set<Integer> FAILED = Set.of(500, 502, 503, 504);

    private final DockerHttpClient transport;
    private final String endpoint;

    public Http(DockerHttpClient transport, String endpoint) {
        this.transport = transport;
        this.endpoint = endpoint;
    }

    /// Reads a response with a status below 400, on its own thread.
    @FunctionalInterface
    public interface Reading<T> {
        T read(Response response) throws IOException, InterruptedException;
    }

    /// The response's JSON; missing if the body is empty.
    public JsonNode json(EngineCall call) throws EngineException, InterruptedException {
        return exchange(call, Http::json);
    }

    /// A reading for [#begin].
    public static JsonNode json(Response response) throws IOException {
        JsonNode node = Json.MAPPER.readTree(response.getBody());
        return node == null ? MissingNode.getInstance() : node;
    }

    /// Waits for a request that was begun.
    private <T> T await(EngineCall call, Exchange<T> begun) throws EngineException, InterruptedException {
        try {
            return begun.await(call.limit());
        } catch (TimeoutException late) {
            throw ErrorTranslation.late(call, endpoint, call.limit());
        } catch (InterruptedException interrupted) {
            if (call.complete()) {
                begun.seeThrough(Duration.ofSeconds(20));
            }
            throw interrupted;
        } finally {
            begun.cancel();
        }
    }

    /// Sends a request and ignores the content of the response.
    public void send(EngineCall call) throws EngineException, InterruptedException {
        exchange(call, response -> response.getBody().readAllBytes().length);
    }

    public <T> T exchange(EngineCall call, Reading<T> reading) throws EngineException, InterruptedException {
        return await(call, begin(call, reading));
    }

    /// The same for a response of a great many small pieces, such as a log.
    <T> T stream(EngineCall call, Reading<T> reading) throws EngineException, InterruptedException {
        return await(call, Exchange.startStream(work(call, reading)));
    }

    /// Sends the request and reads the response on its own thread, which [Exchange#cancel] ends.
    public <T> Exchange<T> begin(EngineCall call, Reading<T> reading) {
        return Exchange.start(work(call, reading));
    }

    private <T> Exchange.Work<T> work(EngineCall call, Reading<T> reading) {
        return opened -> {
            try (Response response = answered(call)) {
                if (response.getStatusCode() >= 400) {
                    throw ErrorTranslation.answered(call, response);
                }
                opened.accept(response);
                return reading.read(response);
            } catch (EngineException known) {
                throw known;
            } catch (IOException broken) {
                throw ErrorTranslation.broken(call, endpoint, broken);
            } catch (RuntimeException broken) {
                // The transport wraps exceptions of its sockets; any other exception is a defect and is not handled.
                if (broken.getCause() instanceof IOException) {
                    throw ErrorTranslation.broken(call, endpoint, broken);
                }
                throw broken;
            }
        };
    }

    /// A question that the engine could not answer is asked again: it changes nothing, and engines recover from many of
    /// their errors. Its time limit ends the waiting too.
    private Response answered(EngineCall call) throws IOException, InterruptedException {
        boolean question = call.method().equals("GET") || call.method().equals("HEAD");
        for (Duration pause : question ? PAUSES : List.<Duration>of()) {
            Response response = transport.execute(request(call));
            if (!FAILED.contains(response.getStatusCode())) {
                return response;
            }
            response.close();
            Thread.sleep(pause);
        }
        return transport.execute(request(call));
    }

    private static Request request(EngineCall call) {
        Request.Builder builder = Request.builder();
        builder.method(call.method()).path(call.target());
        if (call.method().equals("POST") || call.method().equals("PUT")) {
            builder.bodyBytes(call.body());
        }
        if (!call.type().isEmpty()) {
            builder.putHeader("Content-Type", call.type());
        }
        return builder.build();
    }

    String endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException ignored) {
            // Closing is the last use, so a failure has no consequences.
        }
    }
}
