package drydock.engine.api;

import drydock.engine.EngineException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A request under way: its answer is read on a virtual thread, so that waiting for it has a limit and can be
/// interrupted whatever the transport is.
///
/// Interrupting that thread closes its connection.
public final class Exchange<T> {
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    private final FutureTask<T> task;

    private Exchange(Work<T> work) {
        this.task = new FutureTask<>(() -> {
            try {
                return work.run(() -> opened.complete(true));
            } finally {
                opened.complete(false);
            }
        });
    }

    /// @param <T> what is made of the answer
    @FunctionalInterface
    interface Work<T> {
        /// @param opened to be run as soon as the engine has accepted the request
        T run(Runnable opened) throws IOException, InterruptedException;
    }

    static <T> Exchange<T> start(Work<T> work) {
        Exchange<T> exchange = new Exchange<>(work);
        Thread.ofVirtual().name("engine-exchange").start(exchange.task);
        return exchange;
    }

    /// Waits until the engine has accepted the request.
    ///
    /// @throws EngineException when it has not
    public void awaitOpened(Duration limit) throws EngineException, InterruptedException, TimeoutException {
        try {
            if (!opened.get(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                await(limit);
            }
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Waits for the answer.
    public T await(Duration limit) throws EngineException, InterruptedException, TimeoutException {
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            switch (Objects.requireNonNull(failed.getCause())) {
                case EngineException engine -> throw engine;
                case RuntimeException defect -> throw defect;
                case Error defect -> throw defect;
                case Throwable impossible -> throw new IllegalStateException(impossible);
            }
        }
    }

    /// Waits for the end even though this thread has been interrupted.
    public void seeThrough(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = Thread.interrupted();
        while (!task.isDone() && System.nanoTime() < end) {
            try {
                task.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException again) {
                interrupted = true;
            } catch (ExecutionException | TimeoutException over) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public void cancel() {
        task.cancel(true);
    }
}
