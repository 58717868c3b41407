package drydock.ui.containers;

import drydock.ui.kit.ReadableNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The containers that the user wants to hear about: that one begins to fail, or that it stays up after it failed.
/// None by default. For the FX thread.
public final class WatchedContainers {
    /// After this time a container that failed before counts as recovered.
    static final Duration HOLDS = Duration.ofMinutes(1);

    private final Set<String> names = new TreeSet<>();
    private final Map<String, Instant> recovering = new HashMap<>();
    private Consumer<News> told = news -> {};

    /// What happened to a watched container.
    ///
    /// @param bad whether it fails
    public record News(ContainerRow container, boolean bad, String words) {}

    /// @param action gets the news
    public void onNews(Consumer<News> action) {
        told = action;
    }

    public boolean watches(ContainerRow row) {
        return names.contains(row.name());
    }

    public void toggle(ContainerRow row) {
        if (!names.remove(row.name())) {
            names.add(row.name());
        }
    }

    /// For the settings: names, separated by spaces, which names of containers can't have.
    public String text() {
        return String.join(" ", names);
    }

    public void restore(String text) {
        for (String name : text.strip().split("\\s+")) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
    }

    void changed(ContainerRow row, Trouble before, Instant now) {
        Trouble after = row.trouble();
        if (after.troubled()) {
            recovering.remove(row.id());
            if (!before.troubled() && watches(row)) {
                told.accept(new News(row, true, row.sentence()));
            }
        } else if (before.troubled() && after == Trouble.RUNNING) {
            recovering.put(row.id(), now);
        }
    }

    /// Tells of the containers that have stayed up long enough.
    void age(Map<String, ContainerRow> rows, Instant now) {
        recovering.entrySet().removeIf(entry -> {
            ContainerRow row = rows.get(entry.getKey());
            if (row == null || row.trouble() != Trouble.RUNNING) {
                return true;
            }
            boolean holds = !entry.getValue().plus(HOLDS).isAfter(now);
            if (holds && watches(row)) {
                told.accept(new News(
                        row,
                        false,
                        row.name() + " has been up for " + ReadableNumbers.of(HOLDS) + " after it failed."));
            }
            return holds;
        });
    }
}
