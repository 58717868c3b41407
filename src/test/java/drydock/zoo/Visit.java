package drydock.zoo;

import drydock.engine.Engine;
import drydock.investigation.Investigation;
import drydock.investigation.Investigator;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.model.Expectations;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Brings fixtures up on an engine one after the other, and investigates each as a user would.
final class Visit implements AutoCloseable {
    private final Engine engine;
    private final ZooContainers containers = new ZooContainers();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    Visit(Engine engine) {
        this.engine = engine;
    }

    /// Builds and starts a fixture, investigates its container and removes it.
    Investigation to(Fixture fixture) throws IOException, InterruptedException {
        containers.build(fixture);
        try {
            containers.start(fixture);
            return investigate(fixture);
        } finally {
            containers.remove(fixture);
        }
    }

    /// Investigates a fixture's container that is up already.
    Investigation investigate(Fixture fixture) throws IOException, InterruptedException {
        Expectations told = new Expectations(List.of(), List.of(), fixture.source());
        return investigate(fixture, told.comparing(fixture.localBuild()));
    }

    Investigation investigate(Fixture fixture, Expectations expectations) throws IOException, InterruptedException {
        Request request = Request.of(fixture.container()).expecting(expectations);
        return new Investigator(engine, Clock.systemUTC(), executor).investigate(request, Progress.SILENT);
    }

    @Override
    public void close() {
        executor.close();
    }
}
