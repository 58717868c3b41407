package drydock.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Another container on the same engine that the investigated one may depend on.
///
/// @param service   its compose service, else empty
/// @param project   its compose project, else empty
/// @param names     the names by which the engine's name server knows it in the shared networks
/// @param addresses its addresses in the shared networks, while it runs
/// @param networks  all its networks
/// @param shared    the networks of both
/// @param health    the engine's word; empty without a health check
/// @param ready     when its health check or its log first said that it takes requests, if that is known
/// @param ports     the ports that it declares or publishes, such as `5432/tcp`
public record Neighbour(
        String id,
        String name,
        String service,
        String project,
        List<String> names,
        List<String> addresses,
        List<String> networks,
        List<String> shared,
        String state,
        long exitCode,
        int restarts,
        String health,
        Optional<Instant> started,
        Optional<Instant> ended,
        Optional<Instant> ready,
        List<String> ports) {
    public Neighbour {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
        networks = List.copyOf(networks);
        shared = List.copyOf(shared);
        ports = List.copyOf(ports);
    }

    public boolean running() {
        return state.equals("running");
    }

    /// The same container with the time at which it took requests.
    public Neighbour readyAt(Instant time) {
        return new Neighbour(
                id,
                name,
                service,
                project,
                names,
                addresses,
                networks,
                shared,
                state,
                exitCode,
                restarts,
                health,
                started,
                ended,
                Optional.of(time),
                ports);
    }
}
