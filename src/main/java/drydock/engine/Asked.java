package drydock.engine;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.model.ContainerDetails;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What an engine has told a moment ago, so that nobody has to wait for it to say it again.
final class Asked {
    private volatile @Nullable JsonNode inspection;
    private volatile @Nullable JsonNode info;

    JsonNode inspection(JsonNode told) {
        inspection = told;
        return told;
    }

    JsonNode info(JsonNode told) {
        info = told;
        return told;
    }

    /// The inspection that these details are from, if it was the last one.
    Optional<JsonNode> inspectionOf(ContainerDetails container) {
        return Optional.ofNullable(inspection)
                .filter(told -> Json.text(told, "Id").equals(container.id()));
    }

    /// Of the engine's machine.
    OptionalInt cpus() {
        JsonNode told = info;
        return told == null ? OptionalInt.empty() : OptionalInt.of((int) Json.number(told, "NCPU"));
    }
}
