package drydock.engine.api;

import drydock.engine.EngineException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A value made at first need by whoever asks first, while others wait; a failure is not remembered.
public final class Lazy<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Making<T> making;
    private volatile @Nullable T value;

    public Lazy(Making<T> making) {
        this.making = making;
    }

    /// Makes the value.
    @FunctionalInterface
    public interface Making<T> {
        T make() throws EngineException, InterruptedException;
    }

    /// What has been made already.
    public Optional<T> made() {
        return Optional.ofNullable(value);
    }

    /// What has been made already, or is being made; the latter is waited for.
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
