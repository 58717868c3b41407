package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.EngineException;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Http;
import drydock.engine.api.Json;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Creates containers on an engine.
public final class ThrowawayCreation {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern MISSING_SOURCE =
            Pattern.compile("(?:bind source path does not exist: |statfs )(/.*?)(?:: no such file or directory)?$");

    private final Http http;
    private final Consumer<String> differences;
    private final Optional<SettableLimits> limits;

    /// @param differences receives a sentence for each mount that is left out
    public ThrowawayCreation(Http http, Consumer<String> differences) {
        this(http, differences, Optional.empty());
    }

    ThrowawayCreation(Http http, Consumer<String> differences, SettableLimits limits) {
        this(http, differences, Optional.of(limits));
    }

    private ThrowawayCreation(Http http, Consumer<String> differences, Optional<SettableLimits> limits) {
        this.http = http;
        this.differences = differences;
        this.limits = limits;
    }

    /// A unique name, so that a container can be removed even if its creation was interrupted.
    public static String newName() {
        return "drydock-" + UUID.randomUUID().toString().substring(24);
    }

    /// Completes the creation even when interrupted. Binds with a missing source are left out, and the source is not
    /// created.
    public void create(String name, ObjectNode spec) throws EngineException, InterruptedException {
        if (limits.isPresent()) {
            limits.get().apply(spec);
        }
        while (true) {
            try {
                http.send(EngineCall.post("create a temporary container", "/containers/create")
                        .with("name", name)
                        .json(spec)
                        .within(LIMIT)
                        .toTheEnd());
                return;
            } catch (EngineException.Refused refused) {
                Matcher missing = MISSING_SOURCE.matcher(refused.words());
                if (!missing.find() || !leaveOut(spec, missing.group(1).strip())) {
                    throw refused;
                }
            }
        }
    }

    private boolean leaveOut(ObjectNode spec, String source) {
        boolean found = false;
        for (Iterator<JsonNode> mounts = Json.at(spec, "HostConfig", "Mounts").iterator(); mounts.hasNext(); ) {
            JsonNode mount = mounts.next();
            if (Json.text(mount, "Source").equals(source)) {
                mounts.remove();
                found = true;
                differences.accept("The mount of " + source + " at " + Json.text(mount, "Target")
                        + " is left out, because " + source + " does not exist on the engine's machine.");
            }
        }
        return found;
    }

    /// Connects a created container to one more network.
    void join(String name, String network) throws EngineException, InterruptedException {
        http.send(EngineCall.post("join network " + network, "/networks/", network, "/connect")
                .json(Json.object().put("Container", name)));
    }
}
