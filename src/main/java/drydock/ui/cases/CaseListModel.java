package drydock.ui.cases;

import drydock.casefile.store.CaseFolder;
import drydock.casefile.store.CaseLibrary;
import drydock.casefile.store.CaseStore;
import drydock.casefile.store.CaseSummary;
import drydock.ui.checklist.SavedCase;
import drydock.ui.kit.Background;
import drydock.ui.kit.ReadableNumbers;
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

/// The saved cases as the list shows them, and the open one. For the FX thread.
public final class CaseListModel {
    private final CaseLibrary library;
    private final Background background;
    private final ObservableList<CaseSummary> entries = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyObjectWrapper<CaseListState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new CaseListState.Loading());
    private final ReadOnlyObjectWrapper<@Nullable CaseSummary> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<OpenedCase> opened =
            new ReadOnlyObjectWrapper<>(this, "opened", new OpenedCase.Nothing());
    private List<CaseSummary> all = List.of();
    private Background.Work opening = Background.Work.NONE;
    private Optional<String> wanted = Optional.empty();
    private boolean reading;
    private boolean readAgain;

    public CaseListModel(CaseLibrary library, Background background) {
        this.library = library;
        this.background = background;
        filter.addListener((property, before, now) -> arrange());
    }

    /// What to show, top to bottom.
    ObservableList<CaseSummary> entries() {
        return entries;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<CaseListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable CaseSummary> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OpenedCase> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// How many there are, filtered ones included.
    int size() {
        return all.size();
    }

    /// Reads the list again. The old list stays until the new one has arrived.
    public void reload() {
        readAgain = reading;
        if (!reading) {
            reading = true;
            background.start("list cases", library::list, this::listed, this::notListed);
        }
    }

    private void listed(List<CaseSummary> now) {
        all = List.copyOf(now);
        markWanted();
        CaseSummary before = selected.get();
        if (before != null) {
            Optional<CaseSummary> same =
                    all.stream().filter(one -> one.id().equals(before.id())).findFirst();
            selected.set(same.orElse(null));
            if (same.isEmpty()) {
                show(new OpenedCase.Nothing());
            }
        }
        arrange();
        read(new CaseListState.Listed());
    }

    /// Selects the imported case as soon as it is listed.
    private void markWanted() {
        if (opened.get() instanceof OpenedCase.Open open
                && wanted.filter(open.id()::equals).isPresent()) {
            all.stream().filter(one -> one.id().equals(open.id())).forEach(selected::set);
        }
        wanted = wanted.filter(id -> all.stream().noneMatch(one -> one.id().equals(id)));
    }

    private void notListed(Exception failure) {
        all = List.of();
        arrange();
        read(new CaseListState.Failed(
                "Cases are saved in " + library.folder() + ". " + ReadableNumbers.reason(failure)));
    }

    private void read(CaseListState now) {
        state.set(now);
        reading = false;
        if (readAgain) {
            reload();
        }
    }

    private void arrange() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        List<CaseSummary> next =
                all.stream().filter(one -> text(one).contains(wanted)).toList();
        if (!next.equals(entries)) {
            entries.setAll(next);
        }
    }

    private static String text(CaseSummary shelved) {
        Stream<String> words = switch (shelved) {
            case CaseSummary.Listed listed ->
                Stream.of(listed.container(), listed.image(), listed.leading().orElse(""), listed.id());
            case CaseSummary.Unreadable bad -> Stream.of(bad.id(), bad.why());
        };
        return String.join("\n", words.toList()).toLowerCase(Locale.ROOT);
    }

    /// Opens a case, or shows why it can't be read.
    void select(CaseSummary which) {
        CaseSummary before = selected.get();
        selected.set(which);
        if (before != null && before.id().equals(which.id())) {
            return;
        }
        switch (which) {
            case CaseSummary.Listed listed -> open(listed);
            case CaseSummary.Unreadable bad -> show(new OpenedCase.Failed(bad.id(), bad.why()));
        }
    }

    private void open(CaseSummary.Listed listed) {
        open(listed.id(), listed.container(), () -> {
            CaseFolder folder = library.open(listed.id());
            return new OpenedCase.Open(listed.id(), new SavedCase(folder.read(), Optional.of(folder)));
        });
    }

    /// Opens the case that comes with Drydock.
    public void openSample() {
        selected.set(null);
        open("", "the sample case", () -> new OpenedCase.Open("", new SavedCase(CaseStore.sample(), Optional.empty())));
    }

    /// Imports a case, a `.zip` file or a folder, and opens it.
    public void bring(Path place) {
        selected.set(null);
        String name = String.valueOf(place.getFileName());
        OpenedCase.Opening now = new OpenedCase.Opening("", name);
        show(now);
        opening = background.start(
                "import case",
                () -> new CaseImport(library).take(place),
                open -> {
                    wanted = Optional.of(open.id());
                    reload();
                    finish(now, open);
                },
                failure -> finish(now, new OpenedCase.Refused(name, ReadableNumbers.reason(failure))));
    }

    private void open(String id, String name, Callable<OpenedCase.Open> reading) {
        OpenedCase.Opening now = new OpenedCase.Opening(id, name);
        show(now);
        opening = background.start(
                "open case",
                reading,
                open -> finish(now, open),
                failure -> finish(now, new OpenedCase.Failed(name, ReadableNumbers.reason(failure))));
    }

    /// Ignores the result if the user has selected something else meanwhile.
    private void finish(OpenedCase.Opening asked, OpenedCase done) {
        if (asked.equals(opened.get())) {
            opened.set(done);
        }
    }

    /// Closes the open case because something else was selected.
    public void putBack() {
        selected.set(null);
        show(new OpenedCase.Nothing());
    }

    private void show(OpenedCase now) {
        opening.cancel();
        opening = Background.Work.NONE;
        opened.set(now);
    }

    /// Deletes a case and all its evidence.
    void delete(CaseSummary which) {
        background.start(
                "delete case",
                () -> {
                    library.delete(which.id());
                    return which;
                },
                done -> reload(),
                failure -> {
                    show(new OpenedCase.Failed(
                            which.id(), "It could not be deleted. " + ReadableNumbers.reason(failure)));
                    reload();
                });
    }
}
