package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Toolbox;
import java.util.Map;
import java.util.Optional;

/// Builds the toolbox once, at first need; other threads wait for it.
final class ToolboxGate {
    private final Engine engine;
    private final Progress progress;
    private boolean ready;
    private volatile Map<String, String> versions = Map.of();
    private Optional<EngineException> failure = Optional.empty();

    ToolboxGate(Engine engine, Progress progress) {
        this.engine = engine;
        this.progress = progress;
    }

    /// Versions of the tools by name; empty until the toolbox is ready.
    Map<String, String> versions() {
        return versions;
    }

    /// Blocks until the tools can be mounted.
    ///
    /// @throws EngineException when the toolbox can't be built; it is tried once per investigation
    synchronized void await() throws EngineException, InterruptedException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (ready) {
            return;
        }
        try {
            Toolbox.Status status = engine.toolbox().status();
            if (!status.ready()) {
                progress.note("Building the toolbox image. This happens once per engine and takes about a minute");
                engine.toolbox().build(progress::note);
                status = engine.toolbox().status();
            }
            versions = status.versions();
            ready = true;
        } catch (EngineException e) {
            failure = Optional.of(e);
            throw e;
        }
    }
}
