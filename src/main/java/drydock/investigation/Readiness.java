package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.knowledge.ReadyWords;
import drydock.knowledge.Thresholds;
import drydock.log.LineAssembler;
import drydock.model.EngineEvent;
import drydock.model.LogRequest;
import drydock.model.Neighbour;
import drydock.model.Neighbourhood;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Finds when other containers began to take requests: their health check says so, or else their log.
///
/// Only containers that started shortly before the moment in question are looked at; the others were ready long before.
final class Readiness {
    private final Engine engine;
    private final Instant until;

    /// @param until the moment at which it matters who was ready
    Readiness(Engine engine, Instant until) {
        this.engine = engine;
        this.until = until;
    }

    Neighbourhood known(Neighbourhood found) throws EngineException, InterruptedException {
        List<Neighbour> neighbours = new ArrayList<>();
        for (Neighbour neighbour : found.neighbours()) {
            neighbours.add(ready(neighbour).map(neighbour::readyAt).orElse(neighbour));
        }
        return new Neighbourhood(found.networks(), neighbours);
    }

    private Optional<Instant> ready(Neighbour neighbour) throws EngineException, InterruptedException {
        if (!neighbour.running()
                || neighbour.started().isEmpty()
                || neighbour.started().get().isBefore(until.minus(Thresholds.LONGEST_START))) {
            return Optional.empty();
        }
        Instant started = neighbour.started().get();
        try {
            Optional<Instant> healthy = healthy(neighbour, started);
            return healthy.isPresent() ? healthy : said(neighbour, started);
        } catch (EngineException.NotFound gone) {
            return Optional.empty();
        }
    }

    private Optional<Instant> healthy(Neighbour neighbour, Instant started)
            throws EngineException, InterruptedException {
        if (neighbour.health().isEmpty()) {
            return Optional.empty();
        }
        return engine.history(neighbour.id()).stream()
                .filter(event -> event.action().equals("health_status: healthy"))
                .map(EngineEvent::time)
                .filter(time -> time.isAfter(started))
                .findFirst();
    }

    private Optional<Instant> said(Neighbour neighbour, Instant started) throws EngineException, InterruptedException {
        AtomicReference<Optional<Instant>> last = new AtomicReference<>(Optional.empty());
        LineAssembler lines = new LineAssembler(false, line -> {
            if (ReadyWords.in(line.text())) {
                last.set(line.time());
            }
        });
        Instant end = (started.isAfter(until) ? started : until).plus(Duration.ofMinutes(1));
        engine.logs(neighbour.id(), LogRequest.between(started, end), lines::accept);
        lines.finish();
        return last.get();
    }
}
