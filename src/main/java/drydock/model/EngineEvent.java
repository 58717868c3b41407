package drydock.model;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

/// Something that happened on an engine.
///
/// @param type       container, image, volume, network …
/// @param action     create, start, die, oom, kill, stop, destroy, `health_status: healthy` …
/// @param actorId    id of the container or whatever it happened to
/// @param attributes such as `exitCode` and `signal`, besides labels
public record EngineEvent(Instant time, String type, String action, String actorId, Map<String, String> attributes) {
    public EngineEvent {
        attributes = Map.copyOf(attributes);
    }

    /// What a `die` event says of the run that ended.
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
