package drydock.model;

import java.util.List;

/// A container's networks and the other containers that it may depend on.
///
/// @param networks its networks
public record Neighbourhood(List<String> networks, List<Neighbour> neighbours) {
    public static final Neighbourhood NONE = new Neighbourhood(List.of(), List.of());

    public Neighbourhood {
        networks = List.copyOf(networks);
        neighbours = List.copyOf(neighbours);
    }
}
