package drydock.cause;

import drydock.fact.NeighbourFacts;
import drydock.fact.NeighbourFacts.Seen;
import drydock.model.Citation;
import drydock.model.Neighbour;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Builds another container in the network `shop_default`, named `shop-db-1` and serving `db`.
public final class MadeUpNeighbour {
    private static final Citation OWN = Citation.line("neighbours", 1, "networks of this container: shop_default");

    private String state = "running";
    private Optional<Instant> started = Optional.of(MadeUpContainer.START.minusSeconds(600));
    private Optional<Instant> ended = Optional.empty();
    private Optional<Instant> ready = Optional.empty();
    private List<String> shared = List.of("shop_default");

    public static NeighbourFacts none() {
        return new NeighbourFacts(List.of("shop_default"), List.of(), Optional.of(OWN));
    }

    public MadeUpNeighbour state(String word) {
        state = word;
        return this;
    }

    /// Relative to the start of the container that needs it, which lives a second.
    public MadeUpNeighbour started(long seconds) {
        started = Optional.of(MadeUpContainer.START.plusSeconds(seconds));
        return this;
    }

    public MadeUpNeighbour ended(long seconds) {
        state = "exited";
        ended = Optional.of(MadeUpContainer.START.plusSeconds(seconds));
        return this;
    }

    public MadeUpNeighbour ready(long seconds) {
        ready = Optional.of(MadeUpContainer.START.plusSeconds(seconds));
        return this;
    }

    public MadeUpNeighbour inAnotherNetwork() {
        shared = List.of();
        return this;
    }

    public NeighbourFacts fact() {
        Neighbour other = new Neighbour(
                "",
                "shop-db-1",
                "db",
                "shop",
                shared.isEmpty() ? List.of() : List.of("shop-db-1", "db"),
                shared.isEmpty() ? List.of() : List.of("172.18.0.2"),
                shared.isEmpty() ? List.of("back") : shared,
                shared,
                state,
                ended.isPresent() ? 3 : 0,
                0,
                "",
                started,
                ended,
                ready,
                List.of("5432/tcp"));
        Citation line = Citation.line("neighbours", 2, "container shop-db-1: " + state);
        return new NeighbourFacts(List.of("shop_default"), List.of(new Seen(other, line)), Optional.of(OWN));
    }
}
