package drydock.ui.containers;

import drydock.casefile.model.Identity;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One container in the list. The object stays the same as long as the container exists, so that selection
/// and cells keep it.
public final class ContainerRow implements Entry {
    private final String id;
    private final String project;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyStringWrapper image = new ReadOnlyStringWrapper(this, "image", "");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyObjectWrapper<Trouble> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Trouble.STOPPED);
    private final RecentExits deaths = new RecentExits();
    private Snapshot snapshot;
    private boolean removed;

    ContainerRow(Snapshot snapshot) {
        this.id = snapshot.id();
        this.project = snapshot.project();
        this.snapshot = snapshot;
    }

    public String id() {
        return id;
    }

    /// Compose project, empty when it belongs to none.
    public String project() {
        return project;
    }

    /// The end of its first failed run that is known.
    public Optional<Instant> firstFailure() {
        return deaths.firstFailure().or(() -> trouble().troubled() ? snapshot.finished() : Optional.empty());
    }

    /// What is wrong with it, as a sentence.
    public String sentence() {
        String words = wordsProperty().get();
        return switch (trouble()) {
            case FAILING -> name() + " keeps failing: " + words + ".";
            case FAILED -> name() + " does not run: " + words + ".";
            case UNHEALTHY -> name() + " runs, but its health check fails: " + words + ".";
            case RUNNING, PAUSED, STOPPED, REMOVED -> name() + ": " + words + ".";
        };
    }

    /// Compose service, empty when there is none.
    public String service() {
        return snapshot.service();
    }

    /// The engine's word for its state, such as `running`.
    public String state() {
        return snapshot.state();
    }

    /// Name of its restart policy, empty until it is inspected.
    public String policy() {
        return snapshot.policy();
    }

    /// Whether it is no longer on the engine.
    public boolean removed() {
        return removed;
    }

    /// The identity by which its saved case is found.
    public Identity identity() {
        return new Identity(
                id,
                name(),
                Optional.of(project).filter(word -> !word.isEmpty()),
                Optional.of(snapshot.service()).filter(word -> !word.isEmpty()));
    }

    @Override
    public String key() {
        return id;
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty imageProperty() {
        return image.getReadOnlyProperty();
    }

    /// Its state in words.
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public String name() {
        return name.get();
    }

    public Trouble trouble() {
        return trouble.get();
    }

    /// Its name in the list, without the name of the project above it.
    public String shortName() {
        String prefix = project + "-";
        String other = project + "_";
        boolean redundant = !project.isEmpty() && (name().startsWith(prefix) || name().startsWith(other));
        return redundant && name().length() > prefix.length() ? name().substring(prefix.length()) : name();
    }

    RecentExits deaths() {
        return deaths;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    void remove() {
        removed = true;
    }

    /// Whether another container took the place of this one: the same compose service, or the same name.
    boolean followedBy(ContainerRow other) {
        boolean service = !project.isEmpty()
                && !service().isEmpty()
                && project.equals(other.project())
                && service().equals(other.service());
        return !other.removed()
                && !other.id.equals(id)
                && (service || other.name().equals(name()));
    }

    void update(Snapshot now) {
        removed = false;
        snapshot = now.keeping(snapshot);
    }

    /// @return whether the order of the list may have changed
    boolean refresh(Instant now) {
        StateWords fresh = removed ? StateWords.REMOVED : StateWords.of(snapshot, deaths, now);
        boolean moved = fresh.trouble() != trouble.get() || !Objects.equals(name.get(), ownName());
        name.set(ownName());
        image.set(snapshot.image());
        words.set(fresh.words());
        trouble.set(fresh.trouble());
        return moved;
    }

    /// Compose puts the id in front of the name of a container that it is about to replace.
    private String ownName() {
        String prefix = id.substring(0, Math.min(12, id.length())) + "_";
        String now = snapshot.name();
        return removed && now.startsWith(prefix) ? now.substring(prefix.length()) : now;
    }

    boolean matches(String filter) {
        String all =
                (name() + " " + image.get() + " " + project + " " + words.get() + " " + id).toLowerCase(Locale.ROOT);
        for (String word : filter.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
