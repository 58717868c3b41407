package drydock.engine.api;

import drydock.engine.EngineException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A question to the engine that several may have at the same time: who asks while an answer is awaited gets the same
/// one; who asks later asks anew.
final class SharedQuestion<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Lazy.Making<T> asking;
    private @Nullable Lazy<T> underWay;

    SharedQuestion(Lazy.Making<T> asking) {
        this.asking = asking;
    }

    T get() throws EngineException, InterruptedException {
        Lazy<T> joined = join();
        try {
            return joined.get();
        } finally {
            leave(joined);
        }
    }

    private Lazy<T> join() {
        lock.lock();
        try {
            Lazy<T> current = underWay == null ? new Lazy<>(asking) : underWay;
            underWay = current;
            return current;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Lazy<T> answered) {
        lock.lock();
        try {
            if (underWay == answered) {
                underWay = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
