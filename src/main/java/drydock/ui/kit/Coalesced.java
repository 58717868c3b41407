package drydock.ui.kit;

import java.util.concurrent.atomic.AtomicBoolean;

/// A change to the window that merges repeated requests: all requests that arrive before it runs on the FX thread
/// cause one change.
public final class Coalesced {
    private final Background background;
    private final Runnable change;
    private final AtomicBoolean asked = new AtomicBoolean();

    public Coalesced(Background background, Runnable change) {
        this.background = background;
        this.change = change;
    }

    /// Requests the change, from any thread.
    public void ask() {
        if (asked.compareAndSet(false, true)) {
            background.post(() -> {
                asked.set(false);
                change.run();
            });
        }
    }
}
