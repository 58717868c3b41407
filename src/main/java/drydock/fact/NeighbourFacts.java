package drydock.fact;

import drydock.model.Citation;
import drydock.model.Neighbour;
import java.util.List;
import java.util.Optional;

/// The container's networks and the other containers that it may depend on.
///
/// @param own the line that lists its networks
public record NeighbourFacts(List<String> networks, List<Seen> neighbours, Optional<Citation> own) implements Fact {
    public NeighbourFacts {
        networks = List.copyOf(networks);
        neighbours = List.copyOf(neighbours);
    }

    /// One of the other containers, as the evidence describes it.
    public record Seen(Neighbour container, Citation citation) {}
}
