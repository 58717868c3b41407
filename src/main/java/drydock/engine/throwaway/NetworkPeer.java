package drydock.engine.throwaway;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A temporary container in the empty network of a [SharedThrowaway]: one at a time, because two could use the same
/// port.
final class NetworkPeer implements AutoCloseable {
    /// The time an engine needs to create another network.
    private static final Duration PATIENCE = Duration.ofMillis(80);

    private final Semaphore place;
    private boolean here;

    /// @param place has one permit
    NetworkPeer(Semaphore place) {
        this.place = place;
    }

    /// To be called before the start; false if another one keeps the place.
    boolean enter() throws InterruptedException {
        here = place.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return here;
    }

    /// To be called as soon as it has ended.
    @Override
    public void close() {
        if (here) {
            here = false;
            place.release();
        }
    }
}
