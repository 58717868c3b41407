package drydock.ui.kit;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs blocking work on virtual threads and delivers its result to the FX thread.
public final class Background implements AutoCloseable {
    private final Executor fx;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Set<Thread> lasting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// @param fx runs its argument on the FX thread, in order
    public Background(Executor fx) {
        this.fx = fx;
    }

    /// Running work.
    @FunctionalInterface
    public interface Work {
        /// Interrupts it. The resulting exception is delivered like any other failure, after it has cleaned up.
        void cancel();

        /// Nothing to cancel.
        Work NONE = () -> {};
    }

    /// Starts blocking work.
    ///
    /// @param done   gets the result, on the FX thread
    /// @param failed gets the exception, on the FX thread; an [InterruptedException] when it was cancelled
    public <T> Work start(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        return start(threads, name, () -> {
            try {
                T result = work.call();
                post(() -> done.accept(result));
            } catch (Exception e) {
                post(() -> failed.accept(e));
            }
        });
    }

    /// Starts work that other work depends on, such as a connection. At the end it is cancelled last.
    public Work startLasting(String name, Lasting work) {
        return start(lasting, name, () -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Work that runs until it is interrupted.
    @FunctionalInterface
    public interface Lasting {
        void run() throws InterruptedException;
    }

    private Work start(Set<Thread> among, String name, Runnable work) {
        Thread thread = Thread.ofVirtual().name(name).unstarted(() -> {
            try {
                work.run();
            } finally {
                among.remove(Thread.currentThread());
            }
        });
        if (closed) {
            return Work.NONE;
        }
        among.add(thread);
        thread.start();
        return thread::interrupt;
    }

    /// Runs an action on the FX thread, unless the window is closed.
    public void post(Runnable change) {
        if (!closed) {
            fx.execute(() -> {
                if (!closed) {
                    change.run();
                }
            });
        }
    }

    /// Cancels all work, stops delivering results, and waits for the work to clean up.
    ///
    /// @return whether all of it ended within the limit
    public boolean close(Duration limit) {
        closed = true;
        long end = System.nanoTime() + limit.toNanos();
        try {
            boolean all = ended(threads, end);
            return ended(lasting, end) && all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean ended(Set<Thread> threads, long end) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(10));
    }
}
