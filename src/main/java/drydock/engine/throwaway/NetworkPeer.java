package drydock.engine.throwaway;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A throwaway in the empty network of a [SharedThrowaway]: one at a time, because two would take each other's ports.
final class NetworkPeer implements AutoCloseable {
    /// As long as an engine takes to make one more network.
    private static final Duration PATIENCE = Duration.ofMillis(80);

    private final Semaphore place;
    private boolean here;

    /// @param place has one permit
    NetworkPeer(Semaphore place) {
        this.place = place;
    }

    /// Before it is started; false when another one stays.
    boolean enter() throws InterruptedException {
        here = place.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return here;
    }

    /// As soon as it has ended.
    @Override
    public void close() {
        if (here) {
            here = false;
            place.release();
        }
    }
}
