package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.model.ContainerDetails;
import drydock.model.Health;
import drydock.model.Neighbour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads inspections for what containers are to each other.
final class NeighbourInspection {
    private static final String NETWORKS = "NetworkSettings";

    private NeighbourInspection() {}

    /// The names of a container's networks, from its inspection or its row in a list.
    static Set<String> networks(JsonNode container) {
        Set<String> names = new TreeSet<>();
        Json.at(container, NETWORKS, "Networks").properties().forEach(network -> names.add(network.getKey()));
        return names;
    }

    /// The names that a container's own links give to others, such as `db` for `--link shop-db:db`, by the name of the
    /// container.
    static Map<String, Set<String>> links(JsonNode own) {
        Map<String, Set<String>> links = new HashMap<>();
        for (JsonNode link : Json.at(own, "HostConfig", "Links")) {
            String[] ends = link.asText().split(":", 2);
            if (ends.length == 2) {
                links.computeIfAbsent(ends[0].replaceFirst("^/", ""), _ -> new TreeSet<>())
                        .add(ends[1].substring(ends[1].lastIndexOf('/') + 1));
            }
        }
        return links;
    }

    /// @param own   networks of the container that is investigated
    /// @param links as [#links] has them
    static Neighbour neighbour(JsonNode node, Set<String> own, Map<String, Set<String>> links) {
        ContainerDetails container = ContainerInspection.container(node);
        Set<String> shared = networks(node);
        shared.retainAll(own);
        return new Neighbour(
                container.id(),
                container.name(),
                container.composeService().orElse(""),
                container.composeProject().orElse(""),
                names(node, container, shared, links.getOrDefault(container.name(), Set.of())),
                addresses(node, shared),
                List.copyOf(networks(node)),
                List.copyOf(shared),
                container.state().status(),
                container.state().exitCode(),
                container.restarts(),
                container.state().health().map(Health::status).orElse(""),
                container.state().startedAt(),
                container.state().finishedAt(),
                Optional.empty(),
                ports(node));
    }

    /// The default bridge has no name server, so only the names of links are known there.
    private static List<String> names(
            JsonNode node, ContainerDetails container, Set<String> shared, Set<String> linked) {
        Set<String> names = new LinkedHashSet<>(linked);
        for (String network : shared) {
            if (!network.equals("bridge")) {
                names.add(container.name());
                names.addAll(Json.texts(node, NETWORKS, "Networks", network, "Aliases"));
            }
        }
        // An alias that every container has: the beginning of its own id.
        names.removeIf(name -> name.length() >= 12 && container.id().startsWith(name));
        return List.copyOf(names);
    }

    private static List<String> addresses(JsonNode node, Set<String> shared) {
        List<String> addresses = new ArrayList<>();
        for (String network : shared) {
            for (String version : List.of("IPAddress", "GlobalIPv6Address")) {
                String address = Json.text(node, NETWORKS, "Networks", network, version);
                if (!address.isEmpty()) {
                    addresses.add(address);
                }
            }
        }
        return addresses;
    }

    private static List<String> ports(JsonNode node) {
        Set<String> ports = new TreeSet<>();
        Json.at(node, "Config", "ExposedPorts").properties().forEach(port -> ports.add(port.getKey()));
        Json.at(node, "HostConfig", "PortBindings").properties().forEach(port -> ports.add(port.getKey()));
        return List.copyOf(ports);
    }
}
