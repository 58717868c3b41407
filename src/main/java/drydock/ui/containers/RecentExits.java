package drydock.ui.containers;

import drydock.model.EngineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;

/// When a container's runs ended lately, as events told.
final class RecentExits {
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int KEPT = 1000;

    private final TreeSet<Instant> times = new TreeSet<>();

    static boolean tellsOf(EngineEvent event) {
        return event.aboutContainer() && event.action().equals("die");
    }

    /// Takes them in any order; one told twice counts once.
    void add(Instant time) {
        times.add(time);
        if (times.size() > KEPT) {
            times.pollFirst();
        }
    }

    /// How often within the window before a moment.
    int lately(Instant now) {
        return times.tailSet(now.minus(WINDOW)).size();
    }

    /// From the first end within the window to a moment, at most the window.
    Duration span(Instant now) {
        Instant first = times.ceiling(now.minus(WINDOW));
        return first == null || first.isAfter(now) ? Duration.ZERO : Duration.between(first, now);
    }
}
