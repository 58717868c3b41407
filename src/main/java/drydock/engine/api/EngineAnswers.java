package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.engine.EngineException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Recent answers of an engine, cached so that callers do not wait for the same answer again.
public final class EngineAnswers {
    private volatile @Nullable JsonNode inspection;
    private volatile @Nullable JsonNode state;
    private final SharedQuestion<JsonNode> stateNow;

    EngineAnswers(Http http) {
        this.stateNow = new SharedQuestion<>(() -> http.json(EngineCall.get("ask for its state", "/info")));
    }

    JsonNode inspection(JsonNode told) {
        inspection = told;
        return told;
    }

    /// The current state, which takes the engine some hundredths of a second.
    JsonNode state() throws EngineException, InterruptedException {
        JsonNode told = stateNow.get();
        state = told;
        return told;
    }

    /// The latest inspection, if it was of this container.
    public Optional<JsonNode> inspectionOf(String containerId) {
        return Optional.ofNullable(inspection)
                .filter(told -> Json.text(told, "Id").equals(containerId));
    }

    /// Number of CPUs of the engine's machine.
    public int cpus() throws EngineException, InterruptedException {
        JsonNode told = state;
        return (int) Json.number(told == null ? state() : told, "NCPU");
    }
}
