package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.engine.EngineException;
import drydock.model.Labels;
import drydock.model.Neighbour;
import drydock.model.Neighbourhood;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the containers that one container may depend on: those of its compose project, those in a network with it that
/// has a name server, and those that it mentions.
final class NeighbourSearch {
    /// Inspected at most; more containers in one network are not read one by one.
    private static final int MOST = 64;

    private static final String CONTAINERS = "/containers/";

    private final Http http;

    NeighbourSearch(Http http) {
        this.http = http;
    }

    /// @param mentioned words of the container's settings and output
    Neighbourhood of(String containerId, Set<String> mentioned) throws EngineException, InterruptedException {
        JsonNode own = inspection(containerId);
        Set<String> networks = NeighbourInspection.networks(own);
        String project = Json.text(own, "Config", "Labels", Labels.COMPOSE_PROJECT);
        Map<String, Set<String>> links = NeighbourInspection.links(own);
        List<Neighbour> found = new ArrayList<>();
        for (JsonNode row :
                http.json(EngineCall.get("list containers", "/containers/json").with("all", "1"))) {
            boolean other = !Json.text(row, "Id").equals(containerId)
                    && Json.text(row, "Labels", Labels.KIND).isEmpty();
            boolean wanted = related(row, networks, project, mentioned) || links.containsKey(DockerEngine.name(row));
            if (other && found.size() < MOST && wanted) {
                try {
                    found.add(NeighbourInspection.neighbour(inspection(Json.text(row, "Id")), networks, links));
                } catch (EngineException.NotFound gone) {
                    // removed since it was listed
                }
            }
        }
        return new Neighbourhood(List.copyOf(networks), found);
    }

    private static boolean related(JsonNode row, Set<String> networks, String project, Set<String> mentioned) {
        Set<String> shared = NeighbourInspection.networks(row);
        shared.retainAll(networks);
        shared.removeAll(Set.of("bridge", "host", "none"));
        boolean sameProject = !project.isEmpty()
                && Json.text(row, "Labels", Labels.COMPOSE_PROJECT).equals(project);
        return sameProject
                || !shared.isEmpty()
                || mentioned.contains(DockerEngine.name(row))
                || mentioned.contains(Json.text(row, "Labels", Labels.COMPOSE_SERVICE));
    }

    private JsonNode inspection(String id) throws EngineException, InterruptedException {
        return http.json(EngineCall.get("inspect container " + id, CONTAINERS, id, "/json"));
    }
}
