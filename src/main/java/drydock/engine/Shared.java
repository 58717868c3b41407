package drydock.engine;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A question to the engine that several may have at the same time: who asks while an answer is awaited gets the same
/// one; who asks later asks anew.
final class Shared<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Once.Making<T> asking;
    private @Nullable Once<T> underWay;

    Shared(Once.Making<T> asking) {
        this.asking = asking;
    }

    T get() throws EngineException, InterruptedException {
        Once<T> joined = join();
        try {
            return joined.get();
        } finally {
            leave(joined);
        }
    }

    private Once<T> join() {
        lock.lock();
        try {
            Once<T> current = underWay == null ? new Once<>(asking) : underWay;
            underWay = current;
            return current;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Once<T> answered) {
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
