package drydock.ui.cases;

import drydock.casefile.store.CaseSummary;
import drydock.ui.kit.FilterKeys;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import drydock.ui.kit.Question;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
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

/// The list of saved cases on the left.
public final class CaseListView extends VBox {
    private final CaseListModel model;
    private final TextField filter = new TextField();
    private final ListView<CaseSummary> list;
    private final BorderPane content = new BorderPane();
    private final CaseChooser chooser;
    private boolean following;

    public CaseListView(CaseListModel model) {
        this.model = model;
        this.chooser = new CaseChooser(model::bring);
        this.list = new ListView<>(model.entries());
        getStyleClass().add("containers");
        setId("cases");
        list.setId("case-list");
        list.getStyleClass().add("container-list");
        list.setCellFactory(view -> new CaseCell(this::ask));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        filter.setId("case-filter");
        filter.setPromptText("Filter cases");
        filter.setTooltip(NodeFactory.tooltip("Container, image or cause (Ctrl+L)"));
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

    /// The selection is bound in both directions, but a reload of the list must not count as a choice of the user.
    private void follow() {
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                model.select(now);
            }
        });
        model.selectedProperty().addListener((property, before, now) -> reselect(now));
        model.entries().addListener((ListChangeListener<CaseSummary>) change -> {
            reselect(model.selectedProperty().get());
            content.setCenter(face());
        });
    }

    private void reselect(@Nullable CaseSummary now) {
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
            case CaseListState.Loading() -> Placeholder.loading("Reading the cases…");
            case CaseListState.Failed(String why) ->
                Placeholder.failed("The list of cases can't be read", why, again());
            case CaseListState.Listed() -> model.size() > 0 ? nothingMatches() : none();
        };
    }

    private Node again() {
        return NodeFactory.button("cases-again", "Try again", "Read the list of cases again", model::reload);
    }

    private Placeholder nothingMatches() {
        return Placeholder.empty(
                Feather.FILTER,
                "No case matches",
                "“" + model.filterProperty().get().strip() + "” is not in the container, image or cause of any case.",
                NodeFactory.button(
                        "clear-case-filter", "Clear the filter", "Show all cases (Esc)", () -> filter.clear()));
    }

    private Placeholder none() {
        return Placeholder.empty(
                Feather.ARCHIVE,
                "No cases yet",
                "Drydock saves every investigation here. A saved case opens without an engine. You can also drop a case here that someone sent you.",
                NodeFactory.button(
                        "cases-sample",
                        "Open the sample case",
                        "A real case that comes with Drydock. It needs no engine.",
                        model::openSample));
    }

    private void ask(CaseSummary which) {
        String name = switch (which) {
            case CaseSummary.Listed listed -> "the case of " + listed.container();
            case CaseSummary.Unreadable bad -> bad.id();
        };
        Question.ask(
                getScene().getWindow(),
                "Delete " + name + "?",
                "This deletes the case and all its evidence for good. The container is not changed.",
                "Delete case",
                "Keep case",
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
        CaseSummary chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
            ask(chosen);
            event.consume();
        }
    }

    /// Opens the sample case; for the window without an engine.
    public Button sampleButton() {
        return NodeFactory.button(
                "open-sample",
                "Open the sample case",
                Feather.ARCHIVE,
                "A real case that comes with Drydock. It needs no engine.",
                model::openSample);
    }
}
