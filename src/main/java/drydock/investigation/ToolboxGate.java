package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import java.util.Optional;

/// Builds the toolbox at first need, once; who comes meanwhile waits.
final class ToolboxGate {
    private final Engine engine;
    private final Progress progress;
    private boolean ready;
    private Optional<EngineException> failure = Optional.empty();

    ToolboxGate(Engine engine, Progress progress) {
        this.engine = engine;
        this.progress = progress;
    }

    /// Returns when the tools can be mounted.
    ///
    /// @throws EngineException when the toolbox can't be built; tried once an investigation
    synchronized void await() throws EngineException, InterruptedException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (ready) {
            return;
        }
        try {
            if (!engine.toolbox().status().ready()) {
                progress.note("Building the toolbox image; this is done once and takes about a minute");
                engine.toolbox().build(progress::note);
            }
            ready = true;
        } catch (EngineException e) {
            failure = Optional.of(e);
            throw e;
        }
    }
}
