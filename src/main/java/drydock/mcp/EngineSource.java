package drydock.mcp;

import drydock.engine.Engine;
import drydock.engine.EngineException;

/// Connects to the engine that the user chose.
@FunctionalInterface
public interface EngineSource {
    Engine connect() throws EngineException, InterruptedException;
}
