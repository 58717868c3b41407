package drydock.ui.log;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Runs an update seldom enough that it takes at most a quarter of the time. For the FX thread.
final class UpdatePace {
    /// Least time between updates.
    private static final long LEAST_NANOS = 100_000_000;

    /// Until what the update waits for is looked at again.
    private static final double RETRY_MILLIS = 50;

    /// The end of a run is drawn with a short delay.
    private static final double DELAY_MILLIS = 300;

    private final PauseTransition later = new PauseTransition();
    private final BooleanSupplier ready;
    private final Runnable update;
    private long next;

    /// @param ready whether an update is possible
    UpdatePace(BooleanSupplier ready, Runnable update) {
        this.ready = ready;
        this.update = update;
        later.setOnFinished(event -> ask());
    }

    /// Runs the update now, or later if the last one was too recent.
    void ask() {
        long now = System.nanoTime();
        if (!ready.getAsBoolean()) {
            askIn(Math.max(RETRY_MILLIS, (next - now) / 1e6));
        } else if (now < next) {
            askIn((next - now) / 1e6 + 1);
        } else {
            update.run();
            long end = System.nanoTime();
            next = end + Math.max(LEAST_NANOS, 3 * (end - now));
        }
    }

    /// Asks again a little later.
    void askLater() {
        askIn(DELAY_MILLIS);
    }

    private void askIn(double millis) {
        later.setDuration(Duration.millis(millis));
        later.playFromStart();
    }

    /// The next update does not wait for the last one.
    void forget() {
        next = 0;
    }
}
