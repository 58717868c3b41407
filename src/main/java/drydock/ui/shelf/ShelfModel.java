package drydock.ui.shelf;

import drydock.casefile.CaseFolder;
import drydock.casefile.CaseLibrary;
import drydock.casefile.CaseStore;
import drydock.casefile.Shelved;
import drydock.ui.checklist.Kept;
import drydock.ui.kit.Background;
import drydock.ui.kit.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The kept cases as the list shows them, and the one that is open. For the FX thread.
public final class ShelfModel {
    private final CaseLibrary library;
    private final Background background;
    private final ObservableList<Shelved> entries = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyObjectWrapper<ShelfState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ShelfState.Loading());
    private final ReadOnlyObjectWrapper<@Nullable Shelved> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<Opened> opened =
            new ReadOnlyObjectWrapper<>(this, "opened", new Opened.Nothing());
    private List<Shelved> all = List.of();
    private Background.Work opening = Background.Work.NONE;
    private Optional<String> wanted = Optional.empty();
    private boolean reading;
    private boolean readAgain;

    public ShelfModel(CaseLibrary library, Background background) {
        this.library = library;
        this.background = background;
        filter.addListener((property, before, now) -> arrange());
    }

    /// What to show, top to bottom.
    ObservableList<Shelved> entries() {
        return entries;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<ShelfState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Shelved> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// How many there are, filtered ones included.
    int size() {
        return all.size();
    }

    /// Reads the list again; the old one stays until the new one is there.
    public void reload() {
        readAgain = reading;
        if (!reading) {
            reading = true;
            background.start("list cases", library::list, this::listed, this::notListed);
        }
    }

    private void listed(List<Shelved> now) {
        all = List.copyOf(now);
        markWanted();
        Shelved before = selected.get();
        if (before != null) {
            Optional<Shelved> same =
                    all.stream().filter(one -> one.id().equals(before.id())).findFirst();
            selected.set(same.orElse(null));
            if (same.isEmpty()) {
                show(new Opened.Nothing());
            }
        }
        arrange();
        read(new ShelfState.Listed());
    }

    /// What was just brought in is marked as soon as it is listed.
    private void markWanted() {
        if (opened.get() instanceof Opened.Open open
                && wanted.filter(open.id()::equals).isPresent()) {
            all.stream().filter(one -> one.id().equals(open.id())).forEach(selected::set);
        }
        wanted = wanted.filter(id -> all.stream().noneMatch(one -> one.id().equals(id)));
    }

    private void notListed(Exception failure) {
        all = List.of();
        arrange();
        read(new ShelfState.Failed("They are kept in " + library.folder() + ". " + Words.reason(failure)));
    }

    private void read(ShelfState now) {
        state.set(now);
        reading = false;
        if (readAgain) {
            reload();
        }
    }

    private void arrange() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        List<Shelved> next =
                all.stream().filter(one -> text(one).contains(wanted)).toList();
        if (!next.equals(entries)) {
            entries.setAll(next);
        }
    }

    private static String text(Shelved shelved) {
        Stream<String> words = switch (shelved) {
            case Shelved.Listed listed ->
                Stream.of(listed.container(), listed.image(), listed.leading().orElse(""), listed.id());
            case Shelved.Unreadable bad -> Stream.of(bad.id(), bad.why());
        };
        return String.join("\n", words.toList()).toLowerCase(Locale.ROOT);
    }

    /// Opens a case; one that can't be read says why.
    void select(Shelved which) {
        Shelved before = selected.get();
        selected.set(which);
        if (before != null && before.id().equals(which.id())) {
            return;
        }
        switch (which) {
            case Shelved.Listed listed -> open(listed);
            case Shelved.Unreadable bad -> show(new Opened.Failed(bad.id(), bad.why()));
        }
    }

    private void open(Shelved.Listed listed) {
        open(listed.id(), listed.container(), () -> {
            CaseFolder folder = library.open(listed.id());
            return new Opened.Open(listed.id(), new Kept(folder.read(), Optional.of(folder)));
        });
    }

    /// Opens the case that comes with Drydock.
    public void openSample() {
        selected.set(null);
        open("", "the sample case", () -> new Opened.Open("", new Kept(CaseStore.sample(), Optional.empty())));
    }

    /// Puts a case from elsewhere, a `.zip` file or a folder, on the shelf and opens it.
    public void bring(Path place) {
        selected.set(null);
        String name = String.valueOf(place.getFileName());
        Opened.Opening now = new Opened.Opening("", name);
        show(now);
        opening = background.start(
                "import case",
                () -> new Import(library).take(place),
                open -> {
                    wanted = Optional.of(open.id());
                    reload();
                    finish(now, open);
                },
                failure -> finish(now, new Opened.Refused(name, Words.reason(failure))));
    }

    private void open(String id, String name, Callable<Opened.Open> reading) {
        Opened.Opening now = new Opened.Opening(id, name);
        show(now);
        opening = background.start(
                "open case",
                reading,
                open -> finish(now, open),
                failure -> finish(now, new Opened.Failed(name, Words.reason(failure))));
    }

    /// What the reader has turned away from is nobody's business any more.
    private void finish(Opened.Opening asked, Opened done) {
        if (asked.equals(opened.get())) {
            opened.set(done);
        }
    }

    /// Something else is looked at.
    public void putBack() {
        selected.set(null);
        show(new Opened.Nothing());
    }

    private void show(Opened now) {
        opening.cancel();
        opening = Background.Work.NONE;
        opened.set(now);
    }

    /// Deletes a case and all its evidence.
    void delete(Shelved which) {
        background.start(
                "delete case",
                () -> {
                    library.delete(which.id());
                    return which;
                },
                done -> reload(),
                failure -> {
                    show(new Opened.Failed(which.id(), "It could not be deleted. " + Words.reason(failure)));
                    reload();
                });
    }
}
