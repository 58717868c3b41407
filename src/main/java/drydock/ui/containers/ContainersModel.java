package drydock.ui.containers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The containers as the list shows them: grouped, troubled ones first, filtered. For the FX thread.
///
/// Rows move only when their degree of trouble or name changes, never because a count does.
public final class ContainersModel {
    private final Clock clock;
    private final Map<String, ContainerRow> rows = new HashMap<>();
    private final Set<String> folded = new HashSet<>();
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyObjectWrapper<@Nullable ContainerRow> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<@Nullable ContainerRow> successor =
            new ReadOnlyObjectWrapper<>(this, "successor");
    private final ReadOnlyStringWrapper project = new ReadOnlyStringWrapper(this, "project", "");
    private final WatchedContainers watched = new WatchedContainers();
    private Predicate<ContainerRow> keeping = row -> false;
    private Consumer<ContainerRow> removals = row -> {};
    private boolean loaded;
    private boolean arranging;
    private boolean held;

    public ContainersModel(Clock clock) {
        this.clock = clock;
        filter.addListener((property, before, now) -> {
            held = false;
            arrange();
        });
    }

    /// What to show, top to bottom.
    public ObservableList<Entry> entries() {
        return entries;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<@Nullable ContainerRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The container that took the place of the selected one after its removal, null when there is none.
    public ReadOnlyObjectProperty<@Nullable ContainerRow> successorProperty() {
        return successor.getReadOnlyProperty();
    }

    /// The containers that the user wants to hear about.
    public WatchedContainers watched() {
        return watched;
    }

    /// @param keeps whether a removed container stays in the list although it is not selected
    public void keepRemoved(Predicate<ContainerRow> keeps) {
        keeping = keeps;
    }

    /// @param action gets each container that was removed and stays in the list
    public void onRemoval(Consumer<ContainerRow> action) {
        removals = action;
    }

    /// The containers of a compose project that are on the engine; with an empty name, those of no project.
    public List<ContainerRow> project(String name) {
        return rows.values().stream()
                .filter(row -> row.project().equals(name) && !row.removed())
                .sorted(ContainerOrder.ROWS)
                .toList();
    }

    public Optional<ContainerRow> row(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /// Whether the engine's list has arrived.
    public boolean loaded() {
        return loaded;
    }

    public int size() {
        return rows.size();
    }

    /// Whether the rows are being rearranged. A selection that the list makes meanwhile is not the user's.
    boolean arranging() {
        return arranging;
    }

    /// Selects a container, or none. A filter keeps the selection.
    public void select(@Nullable ContainerRow row) {
        project.set("");
        selected.set(row);
        findSuccessor();
    }

    /// Opens a compose project in place of a container.
    public void selectProject(String name) {
        selected.set(null);
        findSuccessor();
        project.set(name);
    }

    /// The open project, empty when there is none.
    public ReadOnlyStringProperty projectProperty() {
        return project.getReadOnlyProperty();
    }

    /// Drops the removed containers that nobody looks at any more.
    public void leave() {
        List<ContainerRow> left = rows.values().stream()
                .filter(row -> row.removed() && !keeps(row))
                .toList();
        left.forEach(row -> rows.remove(row.id()));
        if (!left.isEmpty()) {
            arrange();
        }
    }

    /// Drops a removed container although it has results since the window was opened.
    public void forget(ContainerRow row) {
        if (row.removed() && rows.remove(row.id()) != null) {
            if (row.equals(selected.get())) {
                select((ContainerRow) null);
            }
            arrange();
        }
    }

    private boolean keeps(ContainerRow row) {
        return row.equals(selected.get()) || keeping.test(row);
    }

    private void findSuccessor() {
        ContainerRow gone = selected.get();
        successor.set(
                gone == null || !gone.removed()
                        ? null
                        : rows.values().stream()
                                .filter(gone::followedBy)
                                .min(ContainerOrder.ROWS)
                                .orElse(null));
    }

    /// Selects by name or id if there is such a container.
    public void select(String nameOrId) {
        rows.values().stream()
                .filter(row -> row.name().equals(nameOrId) || row.id().startsWith(nameOrId))
                .min(Comparator.comparing(ContainerRow::removed))
                .ifPresent(this::select);
    }

    /// Expands or collapses a group.
    public void toggle(GroupHeading group) {
        held = false;
        if (!folded.remove(group.project())) {
            folded.add(group.project());
        }
        arrange();
    }

    /// Takes the engine's whole list. Containers that are not in it no longer exist.
    void replaceAll(Collection<Snapshot> all) {
        loaded = true;
        Set<String> ids = new HashSet<>();
        all.forEach(snapshot -> {
            ids.add(snapshot.id());
            upsert(snapshot);
        });
        new ArrayList<>(rows.keySet()).stream().filter(id -> !ids.contains(id)).forEach(this::drop);
        arrange();
        findSuccessor();
    }

    /// Takes updates of some containers.
    void apply(Collection<Snapshot> changed, Collection<String> gone, Collection<Death> deaths) {
        boolean moved = false;
        for (Snapshot snapshot : changed) {
            moved |= upsert(snapshot);
        }
        for (String id : gone) {
            moved |= drop(id);
        }
        for (Death death : deaths) {
            ContainerRow row = rows.get(death.id());
            if (row != null) {
                row.deaths().add(death.time(), death.exitCode());
                moved |= refresh(row);
            }
        }
        if (moved) {
            arrange();
        }
        findSuccessor();
    }

    /// Takes the end of a run from an event.
    record Death(String id, Instant time, OptionalLong exitCode) {}

    /// Refreshes the states that contain a time.
    public void age() {
        boolean moved = false;
        for (ContainerRow row : rows.values()) {
            moved |= refresh(row);
        }
        watched.age(rows, clock.instant());
        if (moved) {
            arrange();
        }
    }

    private boolean upsert(Snapshot snapshot) {
        ContainerRow row = rows.get(snapshot.id());
        boolean fresh = row == null;
        if (row == null) {
            row = new ContainerRow(snapshot);
            rows.put(snapshot.id(), row);
        }
        row.update(snapshot);
        if (fresh) {
            row.refresh(clock.instant());
            return true;
        }
        return refresh(row);
    }

    private boolean refresh(ContainerRow row) {
        Trouble before = row.trouble();
        boolean moved = row.refresh(clock.instant());
        if (row.trouble() != before) {
            watched.changed(row, before, clock.instant());
        }
        return moved;
    }

    private boolean drop(String id) {
        ContainerRow row = rows.get(id);
        if (row == null) {
            return false;
        }
        if (keeps(row)) {
            row.remove();
            row.refresh(clock.instant());
            removals.accept(row);
        } else {
            rows.remove(id);
        }
        return true;
    }

    private void arrange() {
        List<Entry> next = ContainerOrder.of(rows.values(), filter.get(), folded);
        List<Entry> shown = held ? ContainerOrder.inPlace(entries, next) : next;
        if (!shown.equals(entries)) {
            arranging = true;
            try {
                entries.setAll(shown);
            } finally {
                arranging = false;
            }
        }
    }

    /// Whether rows must keep their places for the moment.
    void hold(boolean now) {
        if (held != now) {
            held = now;
            arrange();
        }
    }
}
