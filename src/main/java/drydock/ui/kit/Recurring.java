package drydock.ui.kit;

import java.time.Duration;

/// An action that is repeated on the FX thread.
///
/// It is no animation: as long as one runs, JavaFX looks at the whole window sixty times a second.
public final class Recurring {
    private final Background background;
    private final String name;
    private final Duration pause;
    private final Runnable action;
    private Background.Work work = Background.Work.NONE;

    /// @param pause before each time
    public Recurring(Background background, String name, Duration pause, Runnable action) {
        this.background = background;
        this.name = name;
        this.pause = pause;
        this.action = action;
    }

    public void start() {
        work.cancel();
        work = background.startLasting(name, () -> {
            while (true) {
                Thread.sleep(pause);
                background.post(action);
            }
        });
    }

    public void stop() {
        work.cancel();
        work = Background.Work.NONE;
    }
}
