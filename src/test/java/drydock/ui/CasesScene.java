package drydock.ui;

import drydock.casefile.model.Case;
import drydock.casefile.store.CaseLibrary;
import drydock.casefile.store.CaseSummary;
import drydock.ui.containers.ContainerRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;

/// The window, and the library in which it keeps its cases, as a reader uses them.
record CasesScene(WindowFixture window, CaseLibrary library, Path folder) {
    CasesScene(Path folder) {
        this(new WindowFixture(folder), folder);
    }

    CasesScene(WindowFixture window, Path folder) {
        this(window, new CaseLibrary(folder.resolve("cases"), Clock.systemUTC()), folder);
    }

    /// Opens the window and selects the container that the scripted investigation is about.
    void openOnContainer() throws Exception {
        String id = window.result.subject().container().id();
        window.engine.start(window.engine.add(new ScriptedContainer(id, "web")));
        window.open();
        selectContainer();
    }

    void selectContainer() {
        window.await("a container", () -> rows().findFirst().isPresent());
        selectContainer(rows().findFirst().orElseThrow().name());
    }

    /// Selects a container by its name, once it is listed.
    void selectContainer(String name) {
        window.await("the container " + name, () -> row(name).isPresent());
        window.fx(() -> containers().getSelectionModel().select(row(name).orElseThrow()));
    }

    /// Opens the window, and has the container investigated to the end.
    void openInvestigated() throws Exception {
        openOnContainer();
        investigate();
    }

    void investigate() {
        window.examiner.letAll();
        fire("#investigate");
        window.await("the cause", () -> window.shows("Stub binary: confirmed"));
        window.await("the whole case", () -> onlyCase() instanceof CaseSummary.Listed whole && whole.complete());
    }

    void openReport() {
        window.openReport();
        window.await("the report", () -> !window.report().isEmpty());
    }

    void selectStep(String id) {
        window.fx(() -> {
            ListView<Object> steps = window.robot.lookup("#steps").queryListView();
            steps.getItems().stream()
                    .filter(row -> row instanceof drydock.ui.checklist.StepRow step
                            && step.id().equals(id))
                    .forEach(row -> steps.getSelectionModel().select(row));
        });
    }

    CaseSummary onlyCase() throws IOException {
        List<CaseSummary> all = library.list();
        return all.size() == 1 ? all.getFirst() : new CaseSummary.Unreadable("", folder, all.size() + " cases");
    }

    Case read() throws IOException {
        return library.open(onlyCase().id()).read();
    }

    void write(String field, String text, String button) {
        window.fx(() -> window.robot.lookup(field).<TextInputControl>query().setText(text));
        fire(button);
    }

    void fire(String id) {
        window.await(id, () -> window.robot.lookup(id).tryQuery().isPresent());
        window.fx(() -> window.robot.lookup(id).<ButtonBase>query().fire());
    }

    private ListView<Object> containers() {
        return window.robot.lookup("#container-list").queryListView();
    }

    private Optional<ContainerRow> row(String name) {
        return rows().filter(row -> row.name().equals(name)).findFirst();
    }

    private Stream<ContainerRow> rows() {
        return window.robot.lookup("#container-list").tryQueryAs(ListView.class).stream()
                .flatMap(list -> ((ListView<?>) list).getItems().stream())
                .filter(ContainerRow.class::isInstance)
                .map(ContainerRow.class::cast);
    }

    void close() throws Exception {
        window.close();
    }
}
