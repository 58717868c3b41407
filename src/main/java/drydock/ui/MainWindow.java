package drydock.ui;

import drydock.ui.actions.ActionNotice;
import drydock.ui.actions.ActionsModel;
import drydock.ui.actions.ContainerAction;
import drydock.ui.actions.ContainerMenu;
import drydock.ui.cases.CaseListModel;
import drydock.ui.cases.CaseListView;
import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.CasesModel;
import drydock.ui.checklist.ChecklistView;
import drydock.ui.checklist.SourceAnswers;
import drydock.ui.checklist.SourceNotice;
import drydock.ui.containers.ContainerRow;
import drydock.ui.containers.ContainerWatch;
import drydock.ui.containers.ContainersModel;
import drydock.ui.containers.ContainersView;
import drydock.ui.inspect.ContainerPage;
import drydock.ui.inspect.InspectModel;
import drydock.ui.kit.Background;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Question;
import drydock.ui.kit.Recurring;
import drydock.ui.log.LogModel;
import drydock.ui.log.LogView;
import drydock.ui.project.ProjectModel;
import drydock.ui.project.ProjectPage;
import drydock.ui.report.DetailView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The window's content: connects models and views.
final class MainWindow extends StackPane {
    private final EngineConnection connection;
    private final ContainersModel containers;
    private final LogModel log;
    private final CasesModel cases;
    private final CaseListModel shelf;
    private final ContainersView containersView;
    private final SidePane left;
    private final CaseListView shelfView;
    private final LogView logView;
    private final ChecklistView checklistView;
    private final DetailView detailView;
    private final ContainerHeader header;
    private final EngineBar engineBar;
    private final EngineMenu engineMenu;
    private final EngineSwitch engineSwitch;
    private final Panes panes;
    private final BorderPane frame = new BorderPane();
    private final ErrorNotice error = new ErrorNotice();
    private final Recurring aging;
    private final Selection desk;
    private final ActionsModel actions;
    private final InspectModel inspect;
    private final ProjectModel project;
    private final RemovedNotice removed;
    private final WindowCentre centre;
    private final Consumer<EngineFinder.Place> another;

    MainWindow(
            Collaborators with,
            Background background,
            Runnable nextTheme,
            Runnable showShortcuts,
            Consumer<EngineFinder.Place> another) {
        this.another = another;
        connection = new EngineConnection(with.engines(), background);
        containers = new ContainersModel(with.clock());
        log = new LogModel(background);
        cases = new CasesModel(with.steps(), background, with.examiners(), with.library(), with.clock());
        shelf = new CaseListModel(with.library(), background);
        containersView = new ContainersView(containers);
        shelfView = new CaseListView(shelf);
        left = new SidePane(containersView, shelfView, shelf::reload);
        logView = new LogView(log, background, with.clock());
        inspect = new InspectModel(background);
        project = new ProjectModel(containers, cases, background);
        detailView = new DetailView(cases, background, new ContainerPage(inspect), inspect::shown);
        checklistView = new ChecklistView(cases, detailView::open, detailView::openCause, detailView::change);
        header = new ContainerHeader(detailView::copyReport, detailView::openCauses);
        engineSwitch = new EngineSwitch(with.engines(), connection, cases, this::confirm);
        engineMenu = new EngineMenu(with.engines(), background, engineSwitch::ask, another);
        engineBar = new EngineBar(connection, engineMenu);
        actions = new ActionsModel(background, this::confirm);
        removed = new RemovedNotice(containers, this::leave);
        panes = new Panes(
                left,
                new VBox(
                        header,
                        removed,
                        new TroubleNotice(containers.selectedProperty(), cases.currentProperty()),
                        new SourceNotice(cases.source())),
                logView,
                detailView,
                checklistView);
        centre = new WindowCentre(connection, engineBar, containersView, left, shelfView, panes, frame);
        desk = new Selection(
                containers, shelf, cases, log, header, panes, with.select(), with.clock(), this::caseOpened);
        setId("window");
        getStyleClass().add("window");
        getStylesheets().add(String.valueOf(MainWindow.class.getResource("/drydock/ui/drydock.css")));
        layOut(with.version(), cases, nextTheme, showShortcuts);
        connect(background);
        new CaseDrop(this, shelf::bring).install();
        aging = new Recurring(background, "ages", Duration.ofSeconds(20), containers::age);
    }

    private void layOut(String version, CasesModel model, Runnable nextTheme, Runnable showShortcuts) {
        HBox top = new HBox(
                NodeFactory.label("Drydock", "brand"),
                engineBar,
                NodeFactory.spacer(),
                NodeFactory.iconButton("theme", Feather.MOON, "Theme: system, light or dark (Ctrl+Shift+L)", nextTheme),
                NodeFactory.iconButton("help", Feather.HELP_CIRCLE, "Keyboard shortcuts (F1)", showShortcuts));
        top.getStyleClass().add("top-bar");
        frame.setTop(top);
        frame.setCenter(panes);
        frame.setBottom(new VBox(error, new ActionNotice(actions), new StatusBar(model, version)));
        getChildren().add(frame);
    }

    private void connect(Background background) {
        connection.listen(new ContainerWatch(containers, background, this::listProblem));
        connection.listen(log);
        connection.listen(cases);
        connection.listen(actions);
        connection.listen(inspect);
        containers
                .selectedProperty()
                .addListener((property, before, now) -> inspect.show(now == null ? null : now.id()));
        ContainerMenu menu = new ContainerMenu(actions, containers.watched());
        containersView.onMenu(menu::items);
        containers.watched().onNews(news -> actions.tell(news.bad(), news.words()));
        containersView.onDelete(() -> actions.ask(ContainerAction.REMOVE, containersView.targets()));
        header.onMenu(menu::items);
        connection.listen(project);
        ProjectPage page = new ProjectPage(project, containers, containers::select);
        containers.projectProperty().addListener((property, before, now) -> {
            project.show(now);
            if (!now.isEmpty()) {
                header.showProject(now, containers.project(now));
                panes.showInstead(page);
            }
        });
        containers.keepRemoved(row -> cases.worthKeeping(row.id()));
        containers.onRemoval(row -> {
            cases.removed(row.id());
            removed.refresh();
        });
        cases.onSaved(shelf::reload);
        desk.follow();
        new LogLinks(logView, detailView, panes, cases, containers, project, page).connect();
        centre.follow();
    }

    private void confirm(String title, String text, String yes, boolean loses, Runnable then) {
        Question.ask(getScene().getWindow(), title, text, yes, "Cancel", loses, then);
    }

    private void leave(ContainerRow row) {
        containers.forget(row);
        log.forget(row.id());
    }

    /// Imports a case and opens it, with or without an engine.
    void openCase(Path place) {
        centre.browse(true);
        shelf.bring(place);
    }

    private void caseOpened() {
        detailView.openCauses();
        centre.browse(true);
    }

    private void listProblem(String problem) {
        if (problem.isEmpty()) {
            containersView.showList();
        } else {
            containersView.showFailure("The list of containers can't be read", problem);
        }
    }

    void start() {
        new StartTimes().watch(containers, cases, header::investigate);
        connection.start();
        shelf.reload();
        aging.start();
    }

    void stop() {
        aging.stop();
    }

    /// Shows that an internal error happened.
    void internalError(String details) {
        error.show(details);
    }

    EngineSwitch engines() {
        return engineSwitch;
    }

    /// How many investigations are under way.
    int underWay() {
        return cases.underWay();
    }

    /// @param close closes the window
    void rehearse(Runnable close) {
        new AotTraining(shelf, detailView, close).begin();
    }

    void bring(Path place) {
        shelf.bring(place);
    }

    void addTo(Shortcuts shortcuts) {
        shortcuts.add("Shortcut+L", "Filter containers or cases", left::focusFilter);
        shortcuts.add("Shortcut+I", "Investigate the selected container", header::investigate);
        shortcuts.add("Shortcut+Shift+I", "Investigate step by step", checklistView::runGuided);
        shortcuts.add("Shortcut+M", "Actions on the selected container", header::openMenu);
        WindowKeys.add(shortcuts, panes, left, logView, detailView, checklistView);
        shortcuts.add("Shortcut+7", "Show saved cases", this::focusCases);
        shortcuts.add("F5", "Look for an engine now", connection::retry);
        WindowKeys.offer(shortcuts, actions, containersView::targets);
        shortcuts.offer("Go back to the list of tried engines", centre::browsing, () -> centre.browse(false));
        shortcuts.offer("Open the sample case", () -> true, shelf::openSample);
        shortcuts.add("Shortcut+E", "Switch to another engine", engineMenu::show);
        shortcuts.add(
                "Shortcut+N",
                "Another window on this engine",
                () -> another.accept(engineSwitch.placeProperty().get()));
        shortcuts.add("Esc", "Show all panes, close what covers a pane, or cancel the investigation", this::escape);
    }

    void zoomLog(int direction) {
        logView.zoom(direction);
    }

    private void focusCases() {
        centre.browse(true);
        left.focusCases();
    }

    private void escape() {
        if (!panes.showAll() && !detailView.closePage()) {
            cancel();
        }
    }

    private void cancel() {
        CaseModel now = cases.currentProperty().get();
        if (now != null) {
            now.cancel();
        }
    }

    void restore(WindowSettings settings) {
        panes.restore(settings);
        containers.watched().restore(settings.text("watched", ""));
        desk.remembered(settings.text("selected", ""));
        engineSwitch.restore(settings);
        actions.held().restore(settings.text("held.policies", ""));
        actions.held().onChange(() -> {
            settings.set("held.policies", actions.held().text());
            settings.save();
        });
        SourceAnswers sources = cases.source().answers();
        sources.restore(settings.text("source.folders", ""));
        sources.onChange(() -> {
            settings.set("source.folders", sources.text());
            settings.save();
        });
        settings.restore("report.folder", detailView.folderProperty());
        settings.restore("case.folder", shelfView.chooser().folderProperty());
        logView.wrap().setSelected(settings.flag("log.wrap"));
        logView.times().setSelected(settings.flag("log.times"));
    }

    void remember(WindowSettings settings) {
        panes.remember(settings);
        settings.set("watched", containers.watched().text());
        ContainerRow selected = containers.selectedProperty().get();
        settings.set("selected", selected == null ? "" : selected.name());
        engineSwitch.remember(settings);
        settings.remember("report.folder", detailView.folderProperty());
        settings.remember("case.folder", shelfView.chooser().folderProperty());
        settings.set("log.wrap", logView.wrap().isSelected());
        settings.set("log.times", logView.times().isSelected());
    }
}
