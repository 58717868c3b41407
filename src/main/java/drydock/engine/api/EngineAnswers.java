package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.engine.EngineException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Recent answers of an engine, cached so that callers do not wait for the same answer again.
public final class EngineAnswers {
    private volatile @Nullable JsonNode inspection;
    private volatile @Nullable JsonNode state;
    private final SharedQuestion<JsonNode> stateNow;
    private final Lazy<JsonNode> version;
    /// Podman's state in its own words.
    private final Lazy<JsonNode> own;

    private final Lazy<LimitSupport> limits;

    EngineAnswers(Http http) {
        this.stateNow = new SharedQuestion<>(() -> http.json(EngineCall.get("ask for its state", "/info")));
        this.version = new Lazy<>(() -> http.json(EngineCall.get("ask for its version", "/version")));
        this.own = new Lazy<>(() -> http.json(EngineCall.get("ask for its own state", "/v4.0.0/libpod/info")));
        this.limits = new Lazy<>(this::readLimits);
    }

    /// Its version, which can't change while it answers.
    JsonNode version() throws EngineException, InterruptedException {
        return version.get();
    }

    public boolean podman() throws EngineException, InterruptedException {
        return Json.text(Json.at(version(), "Components").path(0), "Name")
                .toLowerCase(Locale.ROOT)
                .contains("podman");
    }

    /// The limits that it can set.
    public LimitSupport limits() throws EngineException, InterruptedException {
        return limits.get();
    }

    /// Whether it keeps its events in a file. Podman does so where there is no journal.
    boolean eventsInFile() throws EngineException, InterruptedException {
        return podman() && Json.text(own.get(), "host", "eventLogger").equals("file");
    }

    private LimitSupport readLimits() throws EngineException, InterruptedException {
        if (podman()) {
            return LimitSupport.podman(own.get());
        }
        JsonNode told = state;
        return LimitSupport.docker(told == null ? state() : told);
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
