package drydock;

import drydock.cli.Engines;
import drydock.engine.Engine;
import drydock.engine.EngineException;
import java.util.List;

/// The engines of this machine, for the command line.
final class LocatedEngines implements Engines {
    @Override
    public Engine connect(Choice choice) throws EngineException {
        throw new EngineException.Unreachable("no engine can be reached yet", new IllegalStateException());
    }

    @Override
    public List<Attempt> tryAll(Choice choice) {
        return List.of();
    }
}
