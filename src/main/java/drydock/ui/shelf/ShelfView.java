package drydock.ui.shelf;

import drydock.casefile.Shelved;
import drydock.ui.kit.Face;
import drydock.ui.kit.FilterKeys;
import drydock.ui.kit.Nodes;
import drydock.ui.kit.Question;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of kept cases at the left.
public final class ShelfView extends VBox {
    private final ShelfModel model;
    private final TextField filter = new TextField();
    private final ListView<Shelved> list;
    private final BorderPane content = new BorderPane();
    private final CaseChooser chooser;
    private boolean following;

    public ShelfView(ShelfModel model) {
        this.model = model;
        this.chooser = new CaseChooser(model::bring);
        this.list = new ListView<>(model.entries());
        getStyleClass().add("containers");
        setId("cases");
        list.setId("case-list");
        list.getStyleClass().add("container-list");
        list.setCellFactory(view -> new ShelfCell(this::ask));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        filter.setId("case-filter");
        filter.setPromptText("Filter cases");
        filter.setTooltip(Nodes.tooltip("Container, image or cause (Ctrl+L)"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        FilterKeys.install(filter, list, () -> list.getSelectionModel().selectFirst());
        filter.setMinWidth(0);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox head = new HBox(filter, chooser);
        head.getStyleClass().add("containers-head");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(head, content);
        follow();
        model.stateProperty().subscribe(() -> content.setCenter(face()));
    }

    /// Selection goes both ways, but a list that is read again must not be taken for a reader who chooses.
    private void follow() {
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                model.select(now);
            }
        });
        model.selectedProperty().addListener((property, before, now) -> reselect(now));
        model.entries().addListener((ListChangeListener<Shelved>) change -> {
            reselect(model.selectedProperty().get());
            content.setCenter(face());
        });
    }

    private void reselect(@Nullable Shelved now) {
        following = true;
        try {
            if (now == null || !model.entries().contains(now)) {
                list.getSelectionModel().clearSelection();
            } else if (!now.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(now);
            }
        } finally {
            following = false;
        }
    }

    private Node face() {
        if (!model.entries().isEmpty()) {
            return list;
        }
        return switch (model.stateProperty().get()) {
            case ShelfState.Loading() -> Face.loading("Reading the cases…");
            case ShelfState.Failed(String why) -> Face.failed("The cases can't be listed", why, again());
            case ShelfState.Listed() -> model.size() > 0 ? nothingMatches() : none();
        };
    }

    private Node again() {
        return Nodes.button("cases-again", "Try again", "Read the list again", model::reload);
    }

    private Face nothingMatches() {
        return Face.empty(
                Feather.FILTER,
                "No case matches",
                "None of " + model.size() + " has “"
                        + model.filterProperty().get().strip() + "” in its container, image or cause.",
                Nodes.button("clear-case-filter", "Clear the filter", "Show all cases (Esc)", () -> filter.clear()));
    }

    private Face none() {
        return Face.empty(
                Feather.ARCHIVE,
                "No cases yet",
                "Every investigation is kept here by itself, and can be read again without an engine. A case that somebody sent can be dropped here.",
                Nodes.button(
                        "cases-sample",
                        "Open the sample case",
                        "A real case that comes with Drydock; needs no engine",
                        model::openSample));
    }

    private void ask(Shelved which) {
        String name = switch (which) {
            case Shelved.Listed listed -> "the case of " + listed.container();
            case Shelved.Unreadable bad -> bad.id();
        };
        Question.ask(
                getScene().getWindow(),
                "Delete " + name + "?",
                "All its evidence goes with it, and it can't be brought back. The container is not touched.",
                "Delete it",
                "Keep it",
                () -> model.delete(which));
    }

    public CaseChooser chooser() {
        return chooser;
    }

    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    public void focusList() {
        list.requestFocus();
    }

    private void listKey(KeyEvent event) {
        Shelved chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
            ask(chosen);
            event.consume();
        }
    }
}
