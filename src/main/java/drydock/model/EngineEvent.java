package drydock.model;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

/// An event of an engine.
///
/// @param type       container, image, volume, network …
/// @param action     create, start, die, oom, kill, stop, destroy, `health_status: healthy` …
/// @param actorId    id of the container or other object
/// @param attributes such as `exitCode` and `signal`, and labels
public record EngineEvent(Instant time, String type, String action, String actorId, Map<String, String> attributes) {
    public EngineEvent {
        attributes = Map.copyOf(attributes);
    }

    /// The exit code in a `die` event.
    public OptionalLong exitCode() {
        try {
            return OptionalLong.of(Long.parseLong(attributes.getOrDefault("exitCode", "")));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    public boolean aboutContainer() {
        return type.equals("container");
    }
}
