package drydock.ui;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import drydock.casefile.model.Case;
import drydock.model.ContainerDetails;
import drydock.ui.cases.OpenedCase;
import drydock.ui.checklist.CaseModel;
import drydock.ui.containers.ContainerRow;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.ReadableNumbers;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The header with the selected container's name and the Investigate button.
final class ContainerHeader extends HBox {
    private final Label name = NodeFactory.name("header-name");
    private final Label image = NodeFactory.cut("", "header-image");
    private final Label words = NodeFactory.cut("", "header-words");
    private final Button investigate;
    private final Button copyReport;
    private final MenuButton more = new MenuButton("", NodeFactory.icon(Feather.MORE_VERTICAL));
    private final Runnable started;
    private @Nullable CaseModel shown;
    private @Nullable ContainerRow container;
    private List<ContainerRow> projectRows = List.of();

    ContainerHeader(Runnable copy, Runnable started) {
        this.started = started;
        setId("header");
        getStyleClass().add("container-header");
        name.setId("header-name");
        // The image's name may be long.
        NodeFactory.keepRoom(words, 260);
        investigate = NodeFactory.button(
                "investigate",
                "Investigate",
                Feather.SEARCH,
                "Find out why this container does not stay up (Ctrl+I). Steps read it or run in temporary containers; they never change it.",
                this::investigate);
        investigate.getStyleClass().addAll("accent", "large-action");
        copyReport = NodeFactory.button(
                "header-copy-report", "Copy report", Feather.COPY, "Copy the report as Markdown (Ctrl+Shift+C)", copy);
        HBox second = new HBox(words, image);
        second.getStyleClass().add("header-second");
        VBox text = new VBox(name, second);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        more.setId("header-actions");
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Tweaks.NO_ARROW);
        more.setAccessibleText("Actions on this container");
        more.setTooltip(NodeFactory.tooltip("Start, stop, remove and other actions, each after a question (Ctrl+M)"));
        more.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, copyReport, investigate, more);
        show(null, null);
    }

    /// @param items the items of the menu for the selected container
    void onMenu(Function<List<ContainerRow>, List<MenuItem>> items) {
        more.setOnShowing(event -> {
            ContainerRow now = container;
            more.getItems().setAll(items.apply(now == null ? projectRows : List.of(now)));
        });
        more.getItems().setAll(new MenuItem("No action applies"));
    }

    void openMenu() {
        more.requestFocus();
        more.show();
    }

    void show(@Nullable ContainerRow row, @Nullable CaseModel now) {
        shown = now;
        container = row;
        projectRows = List.of();
        more.setDisable(row == null);
        name.textProperty().unbind();
        words.textProperty().unbind();
        image.textProperty().unbind();
        investigate.textProperty().unbind();
        investigate.disableProperty().unbind();
        copyReport.visibleProperty().unbind();
        NodeFactory.show(investigate, true);
        words.getStyleClass().setAll("label", "header-words", "muted-text");
        if (row == null || now == null) {
            name.setText("No container selected");
            words.setText("Select one in the list on the left");
            words.getStyleClass().setAll("label", "header-words", "muted-text");
            image.setText("");
            investigate.setText("Investigate");
            investigate.setDisable(true);
            copyReport.setVisible(false);
            return;
        }
        name.textProperty().bind(row.nameProperty());
        words.textProperty().bind(row.wordsProperty());
        image.textProperty().bind(row.imageProperty().map(text -> "image " + text));
        words.getStyleClass().setAll("label", "header-words", row.trouble().troubled() ? "danger-text" : "muted-text");
        // Not disabled while it runs, which would throw the focus elsewhere; it then does nothing.
        investigate.disableProperty().bind(now.liveProperty().not());
        investigate
                .textProperty()
                .bind(now.runningProperty()
                        .flatMap(running -> now.investigationProperty()
                                .map(done -> running ? "Investigating…" : "Investigate again")
                                .orElse(running ? "Investigating…" : "Investigate")));
        copyReport
                .visibleProperty()
                .bind(now.investigationProperty()
                        .isNotNull()
                        .and(now.runningProperty().not()));
        copyReport.managedProperty().bind(copyReport.visibleProperty());
    }

    /// Shows an open project.
    void showProject(String project, List<ContainerRow> rows) {
        show(null, null);
        name.setText(project);
        long failing = rows.stream().filter(row -> row.trouble().troubled()).count();
        words.setText("compose project · " + ReadableNumbers.count(rows.size(), "container")
                + (failing == 0 ? "" : ", " + failing + " failing"));
        NodeFactory.show(investigate, false);
        projectRows = rows;
        more.setDisable(rows.isEmpty());
    }

    /// Shows that a saved case is being read.
    void opening(String name) {
        show(null, null);
        this.name.setText("Opening " + name + "…");
        words.setText("Reading and examining its evidence");
    }

    /// Shows a saved case whose container is not on the engine.
    void showKept(OpenedCase.Open open, CaseModel now) {
        show(null, null);
        shown = now;
        Case content = open.kept().content();
        ContainerDetails container = content.investigation().subject().container();
        name.setText(container.name());
        words.setText(
                (open.sample() ? "sample case that comes with Drydock" : "saved case") + " · " + examined(content));
        image.setText("image " + container.image());
        NodeFactory.show(investigate, false);
        copyReport.setVisible(true);
    }

    private static String examined(Case content) {
        String last = ReadableNumbers.moment(content.investigation().subject().taken());
        int times = content.examinations().size();
        return times == 1 ? "examined " + last : "examined " + times + " times, last on " + last;
    }

    /// Shows a saved case that can't be read.
    void showUnreadable(String name) {
        show(null, null);
        this.name.setText(name);
        words.setText("This case can't be opened");
        NodeFactory.show(investigate, false);
    }

    void investigate() {
        CaseModel now = shown;
        if (now != null && now.live()) {
            now.runAll();
            started.run();
        }
    }
}
