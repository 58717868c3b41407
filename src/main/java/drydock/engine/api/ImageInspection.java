package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.model.ImageDetails;
import drydock.model.ImageDetails.BuildStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads an engine's inspection of an image, and its history.
final class ImageInspection {
    private ImageInspection() {}

    static ImageDetails image(JsonNode node, JsonNode history) {
        return new ImageDetails(
                Json.text(node, "Id"),
                Json.texts(node, "RepoTags"),
                Json.text(node, "Os"),
                Json.text(node, "Architecture"),
                Json.text(node, "Variant"),
                Json.time(node, "Created"),
                Json.at(node, "RootFS", "Layers").size(),
                ContainerInspection.config(Json.at(node, "Config")),
                steps(history));
    }

    /// The engine lists the last step first.
    private static List<BuildStep> steps(JsonNode history) {
        List<BuildStep> steps = new ArrayList<>();
        for (JsonNode step : history) {
            long seconds = Json.number(step, "Created");
            steps.add(new BuildStep(
                    seconds > 0 ? Optional.of(Instant.ofEpochSecond(seconds)) : Optional.empty(),
                    Json.text(step, "CreatedBy"),
                    Json.text(step, "Comment"),
                    Json.number(step, "Size")));
        }
        return steps.reversed();
    }
}
