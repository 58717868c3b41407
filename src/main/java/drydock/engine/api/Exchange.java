package drydock.engine.api;

import drydock.engine.EngineException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A running request: a thread of its own reads the response, so that the wait has a limit and can be interrupted with
/// any transport.
///
/// Cancelling closes its connection: by interruption, and directly where a socket ignores that on a platform thread.
public final class Exchange<T> {
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    private final FutureTask<T> task;
    private volatile @Nullable Closeable connection;

    private Exchange(Work<T> work) {
        this.task = new FutureTask<>(() -> {
            try {
                return work.run(by -> {
                    connection = by;
                    opened.complete(true);
                });
            } finally {
                opened.complete(false);
            }
        });
    }

    /// @param <T> the result of reading the response
    @FunctionalInterface
    interface Work<T> {
        /// @param opened to be called with the response as soon as the engine has accepted the request
        T run(Consumer<Closeable> opened) throws IOException, InterruptedException;
    }

    static <T> Exchange<T> start(Work<T> work) {
        Exchange<T> exchange = new Exchange<>(work);
        Thread.ofVirtual().name("engine-exchange").start(exchange.task);
        return exchange;
    }

    /// The same for a response of a great many small pieces. A virtual thread would spend more time on waking up for
    /// each piece than on reading it.
    static <T> Exchange<T> startStream(Work<T> work) {
        Exchange<T> exchange = new Exchange<>(work);
        Thread.ofPlatform().daemon().name("engine-stream").start(exchange.task);
        return exchange;
    }

    /// Waits until the engine has accepted the request.
    ///
    /// @throws EngineException when it did not accept it
    public void awaitOpened(Duration limit) throws EngineException, InterruptedException, TimeoutException {
        try {
            if (!opened.get(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                await(limit);
            }
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Waits for the response.
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

    /// Waits for the end even if this thread has been interrupted.
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

    public boolean done() {
        return task.isDone();
    }

    public void cancel() {
        Closeable open = connection;
        if (task.cancel(true) && open != null) {
            try {
                open.close();
            } catch (IOException ignored) {
                // Nothing is read from it any more.
            }
        }
    }
}
