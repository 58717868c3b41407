package drydock.engine.throwaway;

import drydock.engine.EngineException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The threads that use a sandbox. Closing it interrupts them and waits until they have cleaned up.
final class UsageGate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final Set<Thread> present = new HashSet<>();
    private boolean closed;

    @FunctionalInterface
    interface Work<T> {
        T run() throws EngineException, InterruptedException;
    }

    <T> T during(Work<T> work) throws EngineException, InterruptedException {
        enter();
        try {
            return work.run();
        } finally {
            leave();
        }
    }

    private void enter() throws InterruptedException {
        lock.lock();
        try {
            if (closed) {
                throw new InterruptedException("the investigation has ended");
            }
            present.add(Thread.currentThread());
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            present.remove(Thread.currentThread());
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Admits no new threads, interrupts the current ones and waits for them, even when interrupted itself.
    void end(Duration patience) {
        boolean interrupted = false;
        lock.lock();
        try {
            closed = true;
            present.forEach(Thread::interrupt);
            long nanos = patience.toNanos();
            while (!present.isEmpty() && nanos > 0) {
                try {
                    nanos = left.awaitNanos(nanos);
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } finally {
            lock.unlock();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
