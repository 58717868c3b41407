package drydock.ui.containers;

import drydock.model.EngineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// The recent ends of a container's runs with their exit codes, from events.
final class RecentExits {
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int KEPT = 1000;

    private final TreeMap<Instant, OptionalLong> ends = new TreeMap<>();

    static boolean tellsOf(EngineEvent event) {
        return event.aboutContainer() && event.action().equals("die");
    }

    /// Takes them in any order. A repeated event counts once.
    void add(Instant time, OptionalLong exitCode) {
        ends.put(time, exitCode);
        if (ends.size() > KEPT) {
            ends.pollFirstEntry();
        }
    }

    /// The end of the first run with an exit code other than 0.
    Optional<Instant> firstFailure() {
        return ends.entrySet().stream()
                .filter(end -> end.getValue().isPresent() && end.getValue().getAsLong() != 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Exit code of the run that ended last.
    OptionalLong lastCode() {
        return ends.isEmpty() ? OptionalLong.empty() : ends.lastEntry().getValue();
    }

    /// Number of ends within the window before a moment.
    int lately(Instant now) {
        return ends.tailMap(now.minus(WINDOW)).size();
    }

    /// From the first end within the window to a moment, at most the window.
    Duration span(Instant now) {
        Instant first = ends.ceilingKey(now.minus(WINDOW));
        return first == null || first.isAfter(now) ? Duration.ZERO : Duration.between(first, now);
    }
}
