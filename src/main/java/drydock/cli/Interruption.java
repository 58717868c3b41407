package drydock.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl-C and SIGTERM into an interruption of the working thread and gives it time to clean up.
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 15;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean tooLate;

    private Interruption(Thread worker) {
        hook = new Thread(() -> stop(worker), "drydock-cancel");
    }

    static Interruption ofThisThread() {
        Interruption interruption = new Interruption(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /// The work is done: the rest must not be interrupted.
    void tooLate() {
        tooLate = true;
    }

    private void stop(Thread worker) {
        if (!tooLate) {
            worker.interrupt();
        }
        try {
            // After this time, leftovers stay until the next start removes them.
            var _ = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is already shutting down, and this hook is running.
        }
    }
}
