package drydock.engine.api;

import drydock.engine.EngineException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A query that several threads may send to the engine at the same time: threads that ask while one query is pending
/// share its answer; a later call sends a new query.
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
