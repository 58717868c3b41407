package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One request to an engine.
///
/// @param what     the request in words for error messages, such as `inspect container web`
/// @param path     encoded, without query
/// @param type     media type of the body, empty without one
/// @param limit    the time limit of the whole exchange
/// @param complete whether to complete it even when interrupted, because it creates something that must be removed
@SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
public record EngineCall(
        String what,
        String method,
        String path,
        Map<String, String> query,
        byte[] body,
        String type,
        Duration limit,
        boolean complete) {
    /// For requests that an engine answers from memory.
    static final Duration SHORT = Duration.ofSeconds(30);

    /// For streams that the engine ends.
    static final Duration UNLIMITED = Duration.ofDays(10_000);

    private static final byte[] NO_BODY = {};

    public static EngineCall get(String what, String... path) {
        return new EngineCall(what, "GET", join(path), Map.of(), NO_BODY, "", SHORT, false);
    }

    public static EngineCall head(String what, String... path) {
        return new EngineCall(what, "HEAD", join(path), Map.of(), NO_BODY, "", SHORT, false);
    }

    public static EngineCall post(String what, String... path) {
        return new EngineCall(what, "POST", join(path), Map.of(), NO_BODY, "", SHORT, false);
    }

    public static EngineCall put(String what, String... path) {
        return new EngineCall(what, "PUT", join(path), Map.of(), NO_BODY, "", SHORT, false);
    }

    public static EngineCall delete(String what, String... path) {
        return new EngineCall(what, "DELETE", join(path), Map.of(), NO_BODY, "", SHORT, false);
    }

    public EngineCall with(String name, String value) {
        Map<String, String> more = new TreeMap<>(query);
        more.put(name, value);
        return new EngineCall(what, method, path, more, body, type, limit, complete);
    }

    public EngineCall within(Duration newLimit) {
        return new EngineCall(what, method, path, query, body, type, newLimit, complete);
    }

    public EngineCall json(JsonNode node) {
        byte[] bytes = node.toString().getBytes(StandardCharsets.UTF_8);
        return new EngineCall(what, method, path, query, bytes, "application/json", limit, complete);
    }

    public EngineCall tar(byte[] bytes) {
        return new EngineCall(what, method, path, query, bytes, "application/x-tar", limit, complete);
    }

    public EngineCall toTheEnd() {
        return new EngineCall(what, method, path, query, body, type, limit, true);
    }

    /// Path and query as in the request line.
    String target() {
        return query.isEmpty()
                ? path
                : path
                        + query.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    /// Every second part is an external name and is encoded, so that it stays one segment.
    private static String join(String... parts) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            path.append(i % 2 == 0 ? parts[i] : encode(parts[i]));
        }
        return path.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
