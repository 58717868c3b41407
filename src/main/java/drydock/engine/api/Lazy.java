package drydock.engine.api;

import drydock.engine.EngineException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A value computed by the first caller while others wait; a failure is not cached.
public final class Lazy<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Making<T> making;
    private volatile @Nullable T value;

    public Lazy(Making<T> making) {
        this.making = making;
    }

    /// Computes the value.
    @FunctionalInterface
    public interface Making<T> {
        T make() throws EngineException, InterruptedException;
    }

    /// The value, if it has been computed.
    public Optional<T> made() {
        return Optional.ofNullable(value);
    }

    /// The value, if it has been computed or is being computed; waits in the second case.
    public Optional<T> soon() throws EngineException, InterruptedException {
        return value != null || lock.isLocked() ? Optional.of(get()) : Optional.empty();
    }

    public T get() throws EngineException, InterruptedException {
        T made = value;
        if (made != null) {
            return made;
        }
        lock.lockInterruptibly();
        try {
            T here = value;
            if (here == null) {
                here = making.make();
                value = here;
            }
            return here;
        } finally {
            lock.unlock();
        }
    }
}
