package drydock.ui.containers;

import drydock.ui.kit.FilterKeys;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of containers on the left.
public final class ContainersView extends VBox {
    private final ContainersModel model;
    private final TextField filter = new TextField();
    private final ListView<Entry> list;
    private final BorderPane content = new BorderPane();
    private boolean following;

    public ContainersView(ContainersModel model) {
        this.model = model;
        this.list = new ListView<>(model.entries());
        getStyleClass().add("containers");
        setId("containers");
        list.setId("container-list");
        list.getStyleClass().add("container-list");
        list.setCellFactory(view -> new EntryCell(model::toggle));
        list.setPlaceholder(new VBox());
        filter.setId("container-filter");
        filter.setPromptText("Filter containers");
        filter.setTooltip(NodeFactory.tooltip("Name, image, project or state (Ctrl+L)"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        FilterKeys.install(filter, list, this::selectFirst);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        VBox head = new VBox(filter);
        head.getStyleClass().add("containers-head");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(head, content);
        follow();
        showLoading();
    }

    /// The selection is bound in both directions, but a rearranged list must not count as a choice of the user.
    private void follow() {
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!following && !model.arranging() && now instanceof ContainerRow row) {
                model.select(row);
            }
        });
        ChangeListener<@Nullable ContainerRow> selected = (property, before, now) -> reselect();
        model.selectedProperty().addListener(selected);
        model.entries().addListener((ListChangeListener<Entry>) change -> {
            reselect();
            content.setCenter(face());
        });
    }

    private void reselect() {
        following = true;
        try {
            ContainerRow row = model.selectedProperty().get();
            if (row == null || !model.entries().contains(row)) {
                list.getSelectionModel().clearSelection();
            } else if (!row.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(row);
            }
        } finally {
            following = false;
        }
    }

    private Node face() {
        if (!model.entries().isEmpty()) {
            return list;
        }
        if (model.size() > 0) {
            return Placeholder.empty(
                    Feather.FILTER,
                    "No container matches",
                    "“" + model.filterProperty().get().strip()
                            + "” is not in the name, image, project or state of any container.",
                    NodeFactory.button(
                            "clear-filter", "Clear the filter", "Show all containers (Esc)", () -> filter.clear()));
        }
        return Placeholder.empty(
                Feather.BOX,
                "No containers yet",
                "This engine has no running or stopped containers. New ones appear here as soon as they are created.");
    }

    /// Before the first list.
    public void showLoading() {
        content.setCenter(Placeholder.loading("Reading the list of containers…"));
    }

    /// The list has arrived; it may be empty.
    public void showList() {
        content.setCenter(face());
    }

    /// Shows why the list can't be read.
    public void showFailure(String title, String text, Node... actions) {
        content.setCenter(Placeholder.failed(title, text, actions));
    }

    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    public void focusList() {
        list.requestFocus();
    }

    private void selectFirst() {
        model.entries().stream()
                .filter(ContainerRow.class::isInstance)
                .findFirst()
                .ifPresent(row -> list.getSelectionModel().select(row));
    }

    private void listKey(KeyEvent event) {
        Entry entry = list.getSelectionModel().getSelectedItem();
        boolean fold =
                event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.SPACE;
        if (fold && entry instanceof GroupHeading group) {
            boolean open = event.getCode() != KeyCode.LEFT;
            if (event.getCode() == KeyCode.SPACE || group.open() != open) {
                model.toggle(group);
            }
            event.consume();
        }
    }
}
