package drydock.engine.toolbox;

import drydock.engine.EngineException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// A build that all callers share, at most one at a time.
///
/// A caller that is interrupted leaves it; the build goes on for the others and for the next caller.
final class SharedBuild implements AutoCloseable {
    private static final Duration TO_CLEAN_UP = Duration.ofSeconds(10);

    private final Work work;
    private Optional<Run> latest = Optional.empty();

    SharedBuild(Work work) {
        this.work = work;
    }

    /// The build itself, on a thread of its own.
    @FunctionalInterface
    interface Work {
        void run(Consumer<String> progress) throws EngineException, InterruptedException;
    }

    /// @param listeners of the callers that wait
    private record Run(FutureTask<Boolean> task, List<Consumer<String>> listeners, Thread thread) {
        boolean running() {
            return !task.isDone();
        }
    }

    /// Starts the build, or joins a running one, and waits for its end.
    void join(Consumer<String> progress) throws EngineException, InterruptedException {
        Run run = running(progress);
        try {
            run.task().get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case EngineException engine -> throw engine;
                case InterruptedException cancelled -> throw cancelled;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        } finally {
            run.listeners().remove(progress);
        }
    }

    private synchronized Run running(Consumer<String> progress) {
        Run run = latest.filter(Run::running).orElseGet(this::begin);
        latest = Optional.of(run);
        run.listeners().add(progress);
        return run;
    }

    private Run begin() {
        List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            work.run(line -> listeners.forEach(listener -> listener.accept(line)));
            return true;
        });
        Thread thread = Thread.ofVirtual().name("toolbox-build").unstarted(task);
        Run run = new Run(task, listeners, thread);
        thread.start();
        return run;
    }

    /// Cancels a running build and waits until its leftovers are removed.
    @Override
    public synchronized void close() {
        if (latest.filter(Run::running).isEmpty()) {
            return;
        }
        Run run = latest.get();
        run.thread().interrupt();
        boolean interrupted = Thread.interrupted();
        try {
            run.thread().join(TO_CLEAN_UP);
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
