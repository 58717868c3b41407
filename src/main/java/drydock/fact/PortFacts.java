package drydock.fact;

import drydock.model.Citation;
import java.util.List;
import java.util.Optional;

/// The users of the ports of the engine's machine that the container publishes.
public record PortFacts(List<Held> held) implements Fact {
    public PortFacts {
        held = List.copyOf(held);
    }

    /// The user of a port.
    public Optional<Held> of(int port) {
        return held.stream().filter(one -> one.port() == port).findFirst();
    }

    /// @param holder name of a container; empty when no container uses it
    /// @param itself whether the container's own settings publish it twice
    public record Held(int port, String holder, boolean itself, Citation citation) {}
}
