package drydock.ui.kit;

import java.util.concurrent.atomic.AtomicBoolean;

/// A change to the window that is asked for more often than it is made: however often it is asked for before its turn
/// on the FX thread comes, it is made once.
public final class Coalesced {
    private final Background background;
    private final Runnable change;
    private final AtomicBoolean asked = new AtomicBoolean();

    public Coalesced(Background background, Runnable change) {
        this.background = background;
        this.change = change;
    }

    /// Asks for it; from any thread.
    public void ask() {
        if (asked.compareAndSet(false, true)) {
            background.post(() -> {
                asked.set(false);
                change.run();
            });
        }
    }
}
