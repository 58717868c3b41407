package drydock.ui.project;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.investigation.Investigation;
import drydock.investigation.project.Member;
import drydock.investigation.project.ProjectInvestigation;
import drydock.investigation.project.ProjectInvestigator;
import drydock.model.ContainerDetails;
import drydock.model.EngineEvent;
import drydock.ui.EngineConnection;
import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.CasesModel;
import drydock.ui.containers.ContainerRow;
import drydock.ui.containers.ContainersModel;
import drydock.ui.kit.Background;
import drydock.ui.kit.ReadableNumbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The project that is shown, and its investigation. For the FX thread.
public final class ProjectModel implements EngineConnection.Listener {
    private final ContainersModel containers;
    private final CasesModel cases;
    private final Background background;
    private final ProjectLog log;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyObjectWrapper<@Nullable ProjectInvestigation> result =
            new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyObjectWrapper<Optional<Instant>> moment =
            new ReadOnlyObjectWrapper<>(this, "moment", Optional.empty());
    private @Nullable Engine engine;

    public ProjectModel(ContainersModel containers, CasesModel cases, Background background) {
        this.containers = containers;
        this.cases = cases;
        this.background = background;
        this.log = new ProjectLog(background);
    }

    /// The shown project, empty when none is.
    ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// The progress or the result, in a line.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// The members weighed together, null before an investigation of the project.
    ReadOnlyObjectProperty<@Nullable ProjectInvestigation> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// The moment whose lines are shown; empty while the ends of the logs are followed.
    ReadOnlyObjectProperty<Optional<Instant>> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /// Shows what all containers of the project printed around a moment.
    public void showAround(Instant when) {
        Engine now = engine;
        if (now != null && !name.get().isEmpty()) {
            moment.set(Optional.of(when));
            log.showAround(now, members(), when);
        }
    }

    /// Follows the ends of the logs again.
    void follow() {
        Engine now = engine;
        moment.set(Optional.empty());
        if (now != null) {
            log.show(now, members());
        }
    }

    ProjectLog log() {
        return log;
    }

    CasesModel cases() {
        return cases;
    }

    /// Shows a project, or none with an empty name.
    public void show(String project) {
        name.set(project);
        note.set("");
        result.set(null);
        moment.set(Optional.empty());
        Engine now = engine;
        if (project.isEmpty() || now == null) {
            log.stop();
        } else {
            log.show(now, members());
        }
    }

    /// The failing members first, in the order of their first failure.
    List<ContainerRow> members() {
        return containers.project(name.get()).stream()
                .sorted(Comparator.comparing(
                                (ContainerRow row) -> !row.trouble().troubled())
                        .thenComparing(row -> row.firstFailure().orElse(Instant.MAX))
                        .thenComparing(ContainerRow::name))
                .toList();
    }

    /// Investigates the failing members; all that run where none fails. Each result is also the member's own case.
    void investigate() {
        List<ContainerRow> members = members();
        List<ContainerRow> failing =
                members.stream().filter(row -> row.trouble().troubled()).toList();
        List<ContainerRow> examined = failing.isEmpty() ? members : failing;
        Map<String, CaseModel> running = new HashMap<>();
        note.set("Investigating " + ReadableNumbers.count(examined.size(), "container") + "…");
        for (ContainerRow row : examined) {
            CaseModel model = cases.of(row.identity());
            running.put(row.id(), model);
            model.runAll();
        }
        String project = name.get();
        running.values()
                .forEach(model -> model.runningProperty().subscribe(now -> {
                    if (!now
                            && project.equals(name.get())
                            && running.values().stream().noneMatch(CaseModel::running)) {
                        weigh(project, running);
                    }
                }));
    }

    private void weigh(String project, Map<String, CaseModel> examined) {
        Engine with = engine;
        if (with == null) {
            note.set("The engine is lost. Investigate the project again when it is back.");
            return;
        }
        Map<String, Investigation> results = new HashMap<>();
        examined.forEach((id, model) -> {
            Investigation done = model.investigationProperty().get();
            if (done != null) {
                results.put(id, done);
            }
        });
        List<String> ids = members().stream().map(ContainerRow::id).toList();
        background.start(
                "weigh project",
                () -> weighed(with, project, ids, results),
                found -> {
                    if (project.equals(name.get())) {
                        result.set(found);
                        note.set(words(found));
                    }
                },
                failure -> note.set("The project can't be weighed: " + ReadableNumbers.reason(failure)));
    }

    private static ProjectInvestigation weighed(
            Engine engine, String project, List<String> ids, Map<String, Investigation> results)
            throws EngineException, InterruptedException {
        List<ContainerDetails> containers = new ArrayList<>();
        for (String id : ids) {
            containers.add(engine.inspect(id));
        }
        List<Member> members = new ArrayList<>();
        for (ContainerDetails container : containers) {
            Investigation own = results.get(container.id());
            members.add(
                    own == null
                            ? new Member(container, engine.history(container.id()), Optional.empty(), List.of())
                            : ProjectInvestigator.member(container, own, containers));
        }
        return new ProjectInvestigation(project, members);
    }

    private static String words(ProjectInvestigation found) {
        return found.root()
                .map(root -> root.name() + " fails of itself"
                        + root.leading().map(cause -> ": " + cause.title()).orElse("")
                        + (found.failing().size() > 1
                                ? "; " + ReadableNumbers.count(found.failing().size() - 1L, "other container")
                                        + " fails too."
                                : "."))
                .orElse("No container of this project fails.");
    }

    @Override
    public void subscribed(Engine now) {
        background.post(() -> {
            engine = now;
            if (!name.get().isEmpty() && moment.get().isEmpty()) {
                log.show(now, members());
            }
        });
    }

    @Override
    public void happened(EngineEvent event) {
        if (event.aboutContainer() && event.action().equals("start")) {
            background.post(() -> {
                Engine now = engine;
                boolean member = !name.get().isEmpty()
                        && moment.get().isEmpty()
                        && containers.project(name.get()).stream()
                                .anyMatch(row -> row.id().equals(event.actorId()));
                if (now != null && member) {
                    log.started(now, event.actorId(), event.time());
                }
            });
        }
    }

    @Override
    public void lost() {
        background.post(() -> {
            engine = null;
            log.stop();
        });
    }
}
