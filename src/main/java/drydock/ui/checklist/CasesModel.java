package drydock.ui.checklist;

import drydock.engine.Engine;
import drydock.model.EngineEvent;
import drydock.step.Step;
import drydock.ui.Connection;
import drydock.ui.Examiner;
import drydock.ui.kit.Background;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The cases of this window: one for each container that was looked at, so that going to another one loses nothing.
public final class CasesModel implements Connection.Listener {
    private static final int KEPT = 50;

    private final List<Step> steps;
    private final Background background;
    private final Function<Engine, Examiner> examiners;
    private final Map<String, CaseModel> cases = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable CaseModel> current = new ReadOnlyObjectWrapper<>(this, "current");
    private @Nullable Examiner examiner;

    public CasesModel(List<Step> steps, Background background, Function<Engine, Examiner> examiners) {
        this.steps = List.copyOf(steps);
        this.background = background;
        this.examiners = examiners;
    }

    /// The case of the selected container.
    public ReadOnlyObjectProperty<@Nullable CaseModel> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Shows the case of a container, or none.
    public void show(@Nullable String containerId) {
        current.set(containerId == null ? null : caseOf(containerId));
    }

    private CaseModel caseOf(String containerId) {
        CaseModel found = cases.remove(containerId);
        CaseModel now = found != null ? found : new CaseModel(containerId, steps, background, () -> examiner);
        cases.put(containerId, now);
        cases.entrySet().stream()
                .filter(entry -> cases.size() > KEPT && !entry.getValue().running())
                .findFirst()
                .ifPresent(entry -> cases.remove(entry.getKey()));
        return now;
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
            examiner = examiners.apply(engine);
            cases.values().forEach(CaseModel::engineBack);
        });
    }

    @Override
    public void happened(EngineEvent event) {}

    @Override
    public void lost() {
        background.post(() -> {
            examiner = null;
            cases.values().forEach(CaseModel::engineLost);
        });
    }
}
