package drydock.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C and SIGTERM as an interruption of the thread that works, with time for it to clean up.
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

    /// The work is done: what is left to do is not to be interrupted.
    void tooLate() {
        tooLate = true;
    }

    private void stop(Thread worker) {
        if (!tooLate) {
            worker.interrupt();
        }
        try {
            // Beyond this, what is left behind is swept at the next start.
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
            // The machine is shutting down already, by this very hook.
        }
    }
}
