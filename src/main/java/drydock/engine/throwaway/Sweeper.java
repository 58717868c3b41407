package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.engine.EngineException;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Http;
import drydock.engine.api.Json;
import drydock.model.Labels;

/// Removes temporary containers and snapshots that crashed Drydock processes of this machine left behind.
public final class Sweeper {
    private final Http http;

    public Sweeper(Http http) {
        this.http = http;
    }

    public void sweep() throws InterruptedException {
        try (ThrowawayRemovals removals = new ThrowawayRemovals(http)) {
            JsonNode containers = http.json(EngineCall.get("list temporary containers", "/containers/json")
                    .with("all", "1")
                    .with("filters", "{\"label\":[\"" + Labels.KIND + "=throwaway\"]}"));
            for (JsonNode node : containers) {
                if (orphan(node)) {
                    removals.container(Json.text(node, "Id"));
                }
            }
            JsonNode images = http.json(EngineCall.get("list snapshots", "/images/json")
                    .with("filters", "{\"label\":[\"" + Labels.KIND + "=snapshot\"]}"));
            for (JsonNode node : images) {
                if (orphan(node)) {
                    removals.image(Json.text(node, "Id"));
                }
            }
        } catch (EngineException later) {
            // Removing leftovers is optional; an engine problem shows up in the next request.
        }
    }

    private static boolean orphan(JsonNode node) {
        return DrydockInstance.parse(Json.text(node, "Labels", Labels.INSTANCE))
                .map(DrydockInstance::deadHere)
                .orElse(false);
    }
}
