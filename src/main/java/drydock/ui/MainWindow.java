package drydock.ui;

import drydock.ui.cases.CaseListModel;
import drydock.ui.cases.CaseListView;
import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.CasesModel;
import drydock.ui.checklist.ChecklistView;
import drydock.ui.containers.ContainerWatch;
import drydock.ui.containers.ContainersModel;
import drydock.ui.containers.ContainersView;
import drydock.ui.kit.Background;
import drydock.ui.kit.NodeFactory;
import drydock.ui.log.LogModel;
import drydock.ui.log.LogView;
import drydock.ui.report.DetailView;
import java.nio.file.Path;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
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
    private final Panes panes;
    private final BorderPane frame = new BorderPane();
    private final ErrorNotice error = new ErrorNotice();
    private final Timeline aging;
    private final Selection desk;
    private boolean connectedBefore;

    /// Whether saved cases are shown, with or without an engine.
    private boolean browsing;

    MainWindow(Collaborators with, Background background, Runnable nextTheme, Runnable showShortcuts) {
        connection = new EngineConnection(with.engines(), background);
        containers = new ContainersModel(with.clock());
        log = new LogModel(background);
        cases = new CasesModel(with.steps(), background, with.examiners(), with.library(), with.clock());
        shelf = new CaseListModel(with.library(), background);
        containersView = new ContainersView(containers);
        shelfView = new CaseListView(shelf);
        left = new SidePane(containersView, shelfView, shelf::reload);
        logView = new LogView(log, background, with.clock());
        detailView = new DetailView(cases, background);
        checklistView = new ChecklistView(cases, detailView::open, detailView::openCause);
        header = new ContainerHeader(detailView::copyReport, detailView::openCauses);
        engineBar = new EngineBar(connection);
        panes = new Panes(left, header, logView, detailView, checklistView);
        desk = new Selection(containers, shelf, cases, log, header, panes, with.select(), this::caseOpened);
        setId("window");
        getStyleClass().add("window");
        getStylesheets().add(String.valueOf(MainWindow.class.getResource("/drydock/ui/drydock.css")));
        layOut(with.version(), cases, nextTheme, showShortcuts);
        connect(background);
        new CaseDrop(this, shelf::bring).install();
        aging = new Timeline(new KeyFrame(Duration.seconds(20), event -> containers.age()));
        aging.setCycleCount(Animation.INDEFINITE);
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
        frame.setBottom(new VBox(error, new StatusBar(model, version)));
        getChildren().add(frame);
    }

    private void connect(Background background) {
        connection.listen(new ContainerWatch(containers, background, this::listProblem));
        connection.listen(log);
        connection.listen(cases);
        connection.stateProperty().addListener((property, before, now) -> connection(now));
        cases.onSaved(shelf::reload);
        desk.follow();
        detailView.onFollow(citation -> {
            if (citation.step().equals("logs")) {
                logView.revealText(citation.text());
            }
        });
        connection(connection.stateProperty().get());
    }

    /// Before the first connection the attempts fill the window. Afterwards the current content stays readable.
    private void connection(ConnectionState state) {
        if (state instanceof ConnectionState.Connected && !connectedBefore) {
            connectedBefore = true;
            containersView.showLoading();
        }
        if (connectedBefore || browsing) {
            frame.setCenter(panes);
        } else {
            frame.setCenter(engineBar.face(state, sampleButton(), casesButton()));
        }
        if (!connectedBefore && state instanceof ConnectionState.Missing) {
            containersView.showFailure(
                    "No container engine answers",
                    "Retrying every few seconds. Saved cases open without an engine.",
                    NodeFactory.button(
                            "engine-tried",
                            "Show attempts",
                            "Show which engines were tried and why each one failed",
                            () -> browse(false)));
        }
    }

    private Button sampleButton() {
        return NodeFactory.button(
                "open-sample",
                "Open the sample case",
                Feather.ARCHIVE,
                "A real case that comes with Drydock. It needs no engine.",
                shelf::openSample);
    }

    private Button casesButton() {
        return NodeFactory.button(
                "open-cases",
                "Saved cases",
                "Results of earlier investigations. They need no engine.",
                () -> browse(true));
    }

    /// Shows saved cases without an engine, or returns to the list of failed attempts.
    private void browse(boolean now) {
        browsing = now;
        if (now) {
            left.showCases();
        }
        connection(connection.stateProperty().get());
    }

    /// Imports a case and opens it, with or without an engine.
    void openCase(Path place) {
        browse(true);
        shelf.bring(place);
    }

    private void caseOpened() {
        detailView.openCauses();
        browse(true);
    }

    private void listProblem(String problem) {
        if (problem.isEmpty()) {
            containersView.showList();
        } else {
            containersView.showFailure("The list of containers can't be read", problem);
        }
    }

    void start() {
        connection.start();
        shelf.reload();
        aging.play();
    }

    void stop() {
        aging.stop();
    }

    /// Shows that an internal error happened.
    void internalError(String details) {
        error.show(details);
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
        shortcuts.add("Shortcut+Shift+C", "Copy the report", detailView::copyReport);
        shortcuts.add("Shortcut+S", "Save the report", detailView::saveReport);
        shortcuts.add("Shortcut+F", "Search the log", logView::focusSearch);
        shortcuts.add("F3", "Next match", () -> logView.step(1));
        shortcuts.add("Shift+F3", "Previous match", () -> logView.step(-1));
        shortcuts.add(
                "Alt+Z", "Wrap long lines in the log", () -> logView.wrap().fire());
        shortcuts.add(
                "Alt+T", "Show timestamps in the log", () -> logView.times().fire());
        shortcuts.add("Alt+1", "Only the latest run in the log, or all runs again", () -> logView.showRun(true));
        shortcuts.add("Alt+2", "Only the last finished run, or all runs again", () -> logView.showRun(false));
        shortcuts.add("Alt+3", "Compare two runs side by side, or the log again", logView::compareRuns);
        shortcuts.add("Shortcut+Plus", "Larger text in the log", () -> logView.zoom(1));
        shortcuts.add("Shortcut+Minus", "Smaller text in the log", () -> logView.zoom(-1));
        shortcuts.add("Shortcut+0", "Usual text size in the log", () -> logView.zoom(0));
        shortcuts.add("Shortcut+End", "Follow the log again", logView::resume);
        shortcuts.add("Shortcut+1", "Containers", left::focusContainers);
        shortcuts.add("Shortcut+2", "Log", logView::focusLog);
        shortcuts.add("Shortcut+3", "Checklist", checklistView::focusSteps);
        shortcuts.add("Shortcut+4", "Evidence", () -> detailView.openTab(0));
        shortcuts.add("Shortcut+5", "Causes", () -> detailView.openTab(1));
        shortcuts.add("Shortcut+6", "Report", () -> detailView.openTab(2));
        shortcuts.add("Shortcut+7", "Show saved cases", this::focusCases);
        shortcuts.add("Shortcut+8", "Show notes and fixes", () -> detailView.openTab(3));
        shortcuts.add("Shortcut+9", "Show masked values", () -> detailView.openTab(4));
        shortcuts.add("F5", "Look for an engine now", connection::retry);
        shortcuts.add("Esc", "Close the page about a cause, or cancel the investigation", this::escape);
    }

    private void focusCases() {
        browse(true);
        left.focusCases();
    }

    private void escape() {
        if (!detailView.closePage()) {
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
        restore(settings, "report.folder", detailView.folderProperty());
        restore(settings, "case.folder", shelfView.chooser().folderProperty());
        logView.wrap().setSelected(settings.flag("log.wrap"));
        logView.times().setSelected(settings.flag("log.times"));
    }

    void remember(WindowSettings settings) {
        panes.remember(settings);
        remember(settings, "report.folder", detailView.folderProperty());
        remember(settings, "case.folder", shelfView.chooser().folderProperty());
        settings.set("log.wrap", logView.wrap().isSelected());
        settings.set("log.times", logView.times().isSelected());
    }

    private static void restore(WindowSettings settings, String key, ObjectProperty<@Nullable Path> folder) {
        String text = settings.text(key, "");
        if (!text.isEmpty()) {
            folder.set(Path.of(text));
        }
    }

    private static void remember(WindowSettings settings, String key, ObjectProperty<@Nullable Path> folder) {
        Path now = folder.get();
        if (now != null) {
            settings.set(key, now);
        }
    }
}
