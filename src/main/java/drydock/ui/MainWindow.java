package drydock.ui;

import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.CasesModel;
import drydock.ui.checklist.ChecklistView;
import drydock.ui.containers.ContainerRow;
import drydock.ui.containers.ContainerWatch;
import drydock.ui.containers.ContainersModel;
import drydock.ui.containers.ContainersView;
import drydock.ui.detail.DetailView;
import drydock.ui.kit.Background;
import drydock.ui.kit.Face;
import drydock.ui.kit.Nodes;
import drydock.ui.log.LogModel;
import drydock.ui.log.LogView;
import drydock.ui.shelf.Opened;
import drydock.ui.shelf.ShelfModel;
import drydock.ui.shelf.ShelfView;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window's content: puts models and views together, and nothing more.
final class MainWindow extends StackPane {
    private final Connection connection;
    private final ContainersModel containers;
    private final LogModel log;
    private final CasesModel cases;
    private final ShelfModel shelf;
    private final ContainersView containersView;
    private final LeftPane left;
    private final LogView logView;
    private final ChecklistView checklistView;
    private final DetailView detailView;
    private final ContainerHeader header;
    private final EngineBar engineBar;
    private final SplitPane columns = new SplitPane();
    private final SplitPane rows = new SplitPane();
    private final SplitPane middle = new SplitPane();
    private final BorderPane right = new BorderPane();
    private final BorderPane frame = new BorderPane();
    private final Timeline aging;
    private Optional<String> wanted;
    private boolean connectedBefore;

    /// Whether kept cases are looked at, engine or not.
    private boolean browsing;

    /// Whether a container is selected because its case was opened.
    private boolean opening;

    MainWindow(Collaborators with, Background background, Runnable nextTheme, Runnable showShortcuts) {
        wanted = with.select();
        connection = new Connection(with.engines(), background);
        containers = new ContainersModel(with.clock());
        log = new LogModel(background);
        cases = new CasesModel(with.steps(), background, with.examiners(), with.library(), with.clock());
        shelf = new ShelfModel(with.library(), background);
        containersView = new ContainersView(containers);
        left = new LeftPane(containersView, new ShelfView(shelf), shelf::reload);
        logView = new LogView(log, background, with.clock());
        detailView = new DetailView(cases, background);
        checklistView = new ChecklistView(cases, detailView::open, detailView::openCause);
        header = new ContainerHeader(detailView::copyReport, detailView::openCauses);
        engineBar = new EngineBar(connection);
        setId("window");
        getStyleClass().add("window");
        getStylesheets().add(String.valueOf(MainWindow.class.getResource("/drydock/ui/drydock.css")));
        layOut(with.version(), cases, nextTheme, showShortcuts);
        connect(background);
        aging = new Timeline(new KeyFrame(Duration.seconds(20), event -> containers.age()));
        aging.setCycleCount(Animation.INDEFINITE);
    }

    private void layOut(String version, CasesModel model, Runnable nextTheme, Runnable showShortcuts) {
        HBox top = new HBox(
                Nodes.label("Drydock", "brand"),
                engineBar,
                Nodes.spacer(),
                Nodes.iconButton("theme", Feather.MOON, "Theme: as the system, light, dark (Ctrl+Shift+L)", nextTheme),
                Nodes.iconButton("help", Feather.HELP_CIRCLE, "Keyboard shortcuts (F1)", showShortcuts));
        top.getStyleClass().add("top-bar");
        rows.setOrientation(Orientation.VERTICAL);
        rows.getItems().addAll(logView, detailView);
        middle.getItems().addAll(rows, checklistView);
        right.setTop(header);
        right.setCenter(middle);
        columns.getItems().addAll(left, right);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(checklistView, false);
        left.setMinWidth(190);
        checklistView.setMinWidth(280);
        logView.setMinWidth(240);
        frame.setTop(top);
        frame.setCenter(columns);
        frame.setBottom(new StatusBar(model, version));
        getChildren().add(frame);
    }

    private void connect(Background background) {
        connection.listen(new ContainerWatch(containers, background, this::listProblem));
        connection.listen(log);
        connection.listen(cases);
        connection.stateProperty().addListener((property, before, now) -> connection(now));
        containers.selectedProperty().addListener((property, before, now) -> selected(now));
        containers.entries().addListener((javafx.collections.ListChangeListener<Object>) change -> selectWanted());
        cases.onSaved(shelf::reload);
        shelf.openedProperty().addListener((property, before, now) -> opened(now));
        detailView.onFollow(citation -> {
            if (citation.step().equals("logs")) {
                logView.revealText(citation.text());
            }
        });
        connection(connection.stateProperty().get());
    }

    /// Before the first connection the attempts fill the window; afterwards what is on screen stays readable.
    private void connection(ConnectionState state) {
        if (state instanceof ConnectionState.Connected && !connectedBefore) {
            connectedBefore = true;
            containersView.showLoading();
        }
        if (connectedBefore || browsing) {
            frame.setCenter(columns);
        } else {
            frame.setCenter(engineBar.face(state, sampleButton(), casesButton()));
        }
        if (!connectedBefore && state instanceof ConnectionState.Missing) {
            containersView.showFailure(
                    "No container engine answers",
                    "It is looked for every few seconds. Kept cases open without one.",
                    Nodes.button(
                            "engine-tried", "What was tried", "Which engines were looked for", () -> browse(false)));
        }
    }

    private Button sampleButton() {
        return Nodes.button(
                "open-sample",
                "Open the sample case",
                Feather.ARCHIVE,
                "A real case that comes with Drydock; needs no engine",
                shelf::openSample);
    }

    private Button casesButton() {
        return Nodes.button(
                "open-cases",
                "Kept cases",
                "What was found in former investigations; needs no engine",
                () -> browse(true));
    }

    /// Looks at kept cases though there is no engine, or goes back to why there is none.
    private void browse(boolean now) {
        browsing = now;
        if (now) {
            left.showCases();
        }
        connection(connection.stateProperty().get());
    }

    private void opened(Opened now) {
        switch (now) {
            case Opened.Nothing() -> {
                if (containers.selectedProperty().get() == null) {
                    selected(null);
                }
            }
            case Opened.Opening opening -> header.opening(opening.name());
            case Opened.Open open -> open(open);
            case Opened.Failed(String name, String why) -> {
                deselect();
                header.showUnreadable(name);
                right.setCenter(Face.failed(
                        "The case of " + name + " can't be opened",
                        why + "\n\nNothing of it was changed. It can be deleted from the list."));
            }
        }
    }

    private void open(Opened.Open open) {
        String id = open.kept().content().investigation().subject().container().id();
        Optional<ContainerRow> row = containers.row(id);
        opening = true;
        containers.select(row.orElse(null));
        opening = false;
        right.setCenter(middle);
        cases.open(open.id(), open.kept(), row.isPresent());
        CaseModel shown = cases.currentProperty().get();
        if (row.isPresent()) {
            header.show(row.get(), shown);
        } else if (shown != null) {
            log.showKept();
            header.showKept(open, shown);
        }
        detailView.openCauses();
        browse(true);
    }

    /// What is in the middle belongs to no container any more.
    private void deselect() {
        opening = true;
        containers.select((ContainerRow) null);
        opening = false;
        selected(null);
    }

    private void listProblem(String problem) {
        if (problem.isEmpty()) {
            containersView.showList();
        } else {
            containersView.showFailure("The list can't be read", problem);
        }
    }

    private void selected(@Nullable ContainerRow row) {
        if (row != null && !opening) {
            shelf.putBack();
        }
        right.setCenter(middle);
        String id = row == null ? null : row.id();
        log.show(id);
        cases.show(id);
        CaseModel now = cases.currentProperty().get();
        header.show(row, now);
    }

    private void selectWanted() {
        if (wanted.isPresent() && containers.selectedProperty().get() == null) {
            containers.select(wanted.get());
            if (containers.selectedProperty().get() != null) {
                wanted = Optional.empty();
            }
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

    /// How many investigations are under way.
    int underWay() {
        return cases.underWay();
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
                "Alt+Z", "Wrap long lines of the log", () -> logView.wrap().fire());
        shortcuts.add("Alt+T", "Show times in the log", () -> logView.times().fire());
        shortcuts.add("Shortcut+End", "Follow the log again", logView::resume);
        shortcuts.add("Shortcut+1", "Containers", left::focusContainers);
        shortcuts.add("Shortcut+2", "Log", logView::focusLog);
        shortcuts.add("Shortcut+3", "Checklist", checklistView::focusSteps);
        shortcuts.add("Shortcut+4", "Evidence", () -> detailView.openTab(0));
        shortcuts.add("Shortcut+5", "Causes", () -> detailView.openTab(1));
        shortcuts.add("Shortcut+6", "Report", () -> detailView.openTab(2));
        shortcuts.add("Shortcut+7", "Kept cases", this::focusCases);
        shortcuts.add("Shortcut+8", "Notes and fixes", () -> detailView.openTab(3));
        shortcuts.add("F5", "Look for an engine now", connection::retry);
        shortcuts.add("Esc", "Cancel the checklist", this::cancel);
    }

    private void focusCases() {
        browse(true);
        left.focusCases();
    }

    private void cancel() {
        CaseModel now = cases.currentProperty().get();
        if (now != null) {
            now.cancel();
        }
    }

    void restore(Settings settings) {
        columns.setDividerPositions(settings.number("divider.columns", 0.05, 0.6, 0.2));
        rows.setDividerPositions(settings.number("divider.rows", 0.1, 0.9, 0.45));
        middle.setDividerPositions(settings.number("divider.middle", 0.1, 0.9, 0.66));
        String folder = settings.text("report.folder", "");
        if (!folder.isEmpty()) {
            detailView.folderProperty().set(Path.of(folder));
        }
        logView.wrap().setSelected(settings.flag("log.wrap"));
        logView.times().setSelected(settings.flag("log.times"));
    }

    void remember(Settings settings) {
        settings.set("divider.columns", columns.getDividerPositions()[0]);
        settings.set("divider.rows", rows.getDividerPositions()[0]);
        settings.set("divider.middle", middle.getDividerPositions()[0]);
        Path folder = detailView.folderProperty().get();
        if (folder != null) {
            settings.set("report.folder", folder);
        }
        settings.set("log.wrap", logView.wrap().isSelected());
        settings.set("log.times", logView.times().isSelected());
    }
}
