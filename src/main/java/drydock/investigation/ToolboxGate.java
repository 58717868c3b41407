package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Toolbox;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Provides the toolbox once, at first need; the other threads wait for it.
///
/// Its preparation is no part of any step: a step that is cancelled or cut leaves it running.
final class ToolboxGate {
    private final Engine engine;
    private final Progress progress;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean ready;
    private volatile Map<String, String> versions = Map.of();
    private volatile Optional<String> problem = Optional.empty();

    ToolboxGate(Engine engine, Progress progress) {
        this.engine = engine;
        this.progress = progress;
    }

    /// Versions of the tools by name; empty until the toolbox is ready.
    Map<String, String> versions() {
        return versions;
    }

    /// Why there are no tools; empty if there are, or if none were needed.
    Optional<String> problem() {
        return problem;
    }

    /// Blocks until the tools can be mounted.
    ///
    /// @throws EngineException when there are none; it is tried once per investigation
    void await() throws EngineException, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (problem.isEmpty() && !ready) {
                prepare();
            }
        } finally {
            lock.unlock();
        }
        if (problem.isPresent()) {
            String words = "needs the diagnostic tools, which are missing on this engine";
            throw new EngineException.Refused(words, words);
        }
    }

    private void prepare() throws InterruptedException {
        try {
            Toolbox.Status status = engine.toolbox().status();
            if (!status.ready()) {
                progress.note("Preparing the toolbox. This happens once per engine and takes about a minute.");
                long start = System.nanoTime();
                engine.toolbox().build(progress::preparing);
                status = engine.toolbox().status();
                progress.note("The toolbox is ready after " + (System.nanoTime() - start) / 1_000_000_000 + " s.");
            }
            versions = status.versions();
            ready = true;
        } catch (EngineException e) {
            progress.note(e.message());
            problem = Optional.of(e.message());
        }
    }
}
