package drydock.ui.checklist;

import drydock.casefile.model.Identity;
import drydock.casefile.store.CaseFolder;
import drydock.casefile.store.CaseLibrary;
import drydock.engine.Engine;
import drydock.model.EngineEvent;
import drydock.step.Step;
import drydock.ui.EngineConnection;
import drydock.ui.Examiner;
import drydock.ui.kit.Background;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The cases of this window: one for each container that was selected, so that selecting another one loses nothing.
public final class CasesModel implements EngineConnection.Listener {
    private static final int KEPT = 50;

    private final List<Step> steps;
    private final Background background;
    private final Function<Engine, Examiner> examiners;
    private final CaseLibrary library;
    private final Map<String, CaseModel> cases = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable CaseModel> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final Function<Consumer<SaveState>, InvestigationRunner> keeper;
    private final SourceQuestion source;
    private Runnable onSaved = () -> {};
    private @Nullable Examiner examiner;
    private @Nullable Engine engine;

    /// @param library stores the cases
    public CasesModel(
            List<Step> steps,
            Background background,
            Function<Engine, Examiner> examiners,
            CaseLibrary library,
            Clock clock) {
        this.steps = List.copyOf(steps);
        this.background = background;
        this.examiners = examiners;
        this.library = library;
        keeper = told -> new InvestigationRunner(library, clock, told);
        source = new SourceQuestion(background, () -> engine);
        current.subscribe(source::ask);
    }

    /// Asks for the source folders of projects.
    public SourceQuestion source() {
        return source;
    }

    /// @param action run whenever a case was saved or could not be saved
    public void onSaved(Runnable action) {
        onSaved = action;
    }

    /// The case of the selected container.
    public ReadOnlyObjectProperty<@Nullable CaseModel> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Shows the case of a container, or none. The case may be from an earlier session.
    public void show(@Nullable Identity container) {
        if (container == null) {
            current.set(null);
            return;
        }
        boolean fresh = !cases.containsKey(container.id());
        CaseModel now = caseOf(container.id(), container.id(), true);
        current.set(now);
        if (fresh) {
            background.start(
                    "find case", () -> found(container), found -> found.ifPresent(now::recall), now::notRecalled);
        }
    }

    private Optional<SavedCase> found(Identity container) throws IOException {
        Optional<CaseFolder> folder = library.find(container);
        return folder.isEmpty()
                ? Optional.empty()
                : Optional.of(new SavedCase(folder.get().read(), folder));
    }

    /// A container was removed. Its case stays as long as it is shown or has results since the window was opened.
    public void removed(String containerId) {
        CaseModel gone = cases.get(containerId);
        if (gone != null) {
            gone.removed();
        }
    }

    /// Whether a container has results since the window was opened, or is being investigated.
    public boolean worthKeeping(String containerId) {
        CaseModel known = cases.get(containerId);
        return known != null && known.worthKeeping();
    }

    /// Shows a saved case.
    ///
    /// @param id   of the case
    /// @param live whether its container is on the engine, so that it can be examined again
    public void open(String id, SavedCase kept, boolean live) {
        String containerId =
                kept.content().investigation().subject().container().id();
        CaseModel opened = caseOf(live ? containerId : "case " + id, containerId, live);
        opened.open(kept);
        current.set(opened);
    }

    /// The case of a container on the engine, without showing it.
    public CaseModel of(Identity container) {
        return caseOf(container.id(), container.id(), true);
    }

    private CaseModel caseOf(String key, String containerId, boolean live) {
        CaseModel found = cases.remove(key);
        CaseModel now = found != null ? found : newCase(containerId, live);
        cases.put(key, now);
        cases.entrySet().stream()
                .filter(entry -> cases.size() > KEPT && !entry.getValue().worthKeeping())
                .findFirst()
                .ifPresent(entry -> cases.remove(entry.getKey()));
        return now;
    }

    private CaseModel newCase(String containerId, boolean live) {
        CaseModel fresh = new CaseModel(containerId, live, steps, background, () -> examiner, () -> engine, keeper);
        fresh.savedProperty().addListener((property, before, now) -> onSaved.run());
        return fresh;
    }

    /// How many containers are being investigated.
    public int underWay() {
        return (int) cases.values().stream().filter(CaseModel::running).count();
    }

    public void cancelAll() {
        cases.values().forEach(CaseModel::cancel);
    }

    @Override
    public void subscribed(Engine engine) {
        background.post(() -> {
            this.engine = engine;
            examiner = examiners.apply(engine);
            cases.values().forEach(shown -> shown.runs().engineBack());
            source.ask(current.get());
        });
    }

    @Override
    public void happened(EngineEvent event) {}

    @Override
    public void lost() {
        background.post(() -> {
            examiner = null;
            engine = null;
            cases.values().forEach(shown -> shown.runs().engineLost());
        });
    }
}
