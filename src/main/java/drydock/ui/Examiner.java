package drydock.ui;

import drydock.engine.EngineException;
import drydock.investigation.Investigation;
import drydock.investigation.Progress;
import drydock.investigation.Request;

/// Investigates a container on the engine that is connected.
@FunctionalInterface
public interface Examiner {
    /// Blocks until done; an interruption cancels it and removes its temporary containers.
    Investigation investigate(Request request, Progress progress) throws EngineException, InterruptedException;
}
