package drydock;

import drydock.cli.Engines;
import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.EngineLocator;
import drydock.engine.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The engines of this machine, for the command line.
final class LocatedEngines implements Engines {
    private final EngineLocator locator;

    LocatedEngines(EngineLocator locator) {
        this.locator = locator;
    }

    @Override
    public Engine connect(Choice choice) throws EngineException, InterruptedException {
        return switch (locate(choice)) {
            case Located.Found found -> found.engine();
            case Located.None none -> throw new EngineException.Unreachable(none.message(), null);
        };
    }

    @Override
    public List<Attempt> tryAll(Choice choice) throws InterruptedException {
        Located located = locate(choice);
        List<Attempt> attempts = new ArrayList<>();
        for (Located.Attempt failed : located.failed()) {
            String problem = failed.failure() + "\n" + failed.advice();
            attempts.add(new Attempt(failed.source(), failed.endpoint(), Optional.empty(), problem.strip()));
        }
        if (located instanceof Located.Found found) {
            try (Engine engine = found.engine()) {
                attempts.add(new Attempt(found.source(), found.endpoint(), Optional.of(engine.info()), ""));
            } catch (EngineException failed) {
                attempts.add(new Attempt(found.source(), found.endpoint(), Optional.empty(), failed.message()));
            }
        }
        return attempts;
    }

    private Located locate(Choice choice) throws InterruptedException {
        return locator.locate(new EngineLocator.Choice(choice.host(), choice.context()));
    }
}
