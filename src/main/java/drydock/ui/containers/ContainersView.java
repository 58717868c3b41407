package drydock.ui.containers;

import drydock.ui.kit.FilterKeys;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of containers on the left.
public final class ContainersView extends VBox {
    /// For this long after the last movement of the pointer over them, rows keep their places.
    private static final Duration REST = Duration.seconds(8);

    private final ContainersModel model;
    private final TextField filter = new TextField();
    private final ListView<Entry> list;
    private final BorderPane content = new BorderPane();
    private final KeptInView inView;
    private boolean following;
    private List<Entry> chosen = List.of();
    private Function<List<ContainerRow>, List<MenuItem>> menu = rows -> List.of();
    private Runnable remove = () -> {};

    public ContainersView(ContainersModel model) {
        this.model = model;
        this.list = new ListView<>(model.entries());
        this.inView = new KeptInView(list, model);
        getStyleClass().add("containers");
        setId("containers");
        list.setId("container-list");
        list.getStyleClass().add("container-list");
        list.setCellFactory(view -> new EntryCell(model::toggle));
        list.setPlaceholder(new VBox());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setContextMenu(new ContextMenu());
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(event -> model.hold(false));
        list.addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            model.hold(true);
            rest.playFromStart();
        });
        list.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> {
            if (event.getTarget().equals(list)) {
                model.hold(false);
            }
        });
        list.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> fillMenu());
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
            } else if (!following
                    && !model.arranging()
                    && now instanceof GroupHeading group
                    && !group.project().isEmpty()) {
                model.selectProject(group.project());
            }
        });
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Entry>) change -> {
            if (!following && !model.arranging()) {
                chosen = List.copyOf(change.getList());
            }
        });
        model.selectedProperty().addListener((property, before, now) -> Platform.runLater(model::leave));
        ChangeListener<@Nullable ContainerRow> selected = (property, before, now) -> {
            boolean elsewhere = !Objects.equals(now, list.getSelectionModel().getSelectedItem());
            reselect();
            if (elsewhere && now != null) {
                inView.keep(now);
            }
        };
        model.selectedProperty().addListener(selected);
        inView.follow();
        model.entries().addListener((ListChangeListener<Entry>) change -> {
            reselect();
            content.setCenter(face());
        });
    }

    private void reselect() {
        following = true;
        try {
            ContainerRow row = model.selectedProperty().get();
            Entry heading = heading();
            if (heading != null) {
                if (!heading.equals(list.getSelectionModel().getSelectedItem())) {
                    list.getSelectionModel().clearSelection();
                    list.getSelectionModel().select(heading);
                }
            } else if (row == null || !model.entries().contains(row)) {
                list.getSelectionModel().clearSelection();
            } else if (!row.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().clearSelection();
                others(row).forEach(other -> list.getSelectionModel().select(other));
                list.getSelectionModel().select(row);
            }
        } finally {
            following = false;
        }
    }

    /// The heading of the open project, null when none is open.
    private @Nullable Entry heading() {
        String open = model.projectProperty().get();
        return open.isEmpty()
                ? null
                : model.entries().stream()
                        .filter(entry -> entry instanceof GroupHeading group
                                && group.project().equals(open))
                        .findFirst()
                        .orElse(null);
    }

    /// The other rows that were selected together with a row, as far as they are still there.
    private List<Entry> others(ContainerRow row) {
        if (!chosen.contains(row)) {
            return List.of();
        }
        Set<String> keys = chosen.stream().map(Entry::key).collect(Collectors.toSet());
        return model.entries().stream()
                .filter(entry -> keys.contains(entry.key()) && !entry.equals(row))
                .toList();
    }

    /// The containers that the menu is about: the selected ones, and all of a selected project.
    public List<ContainerRow> targets() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .flatMap(entry -> switch (entry) {
                    case ContainerRow row -> Stream.of(row);
                    case GroupHeading group -> model.project(group.project()).stream();
                })
                .distinct()
                .toList();
    }

    /// @param items the items of the context menu for some containers
    public void onMenu(Function<List<ContainerRow>, List<MenuItem>> items) {
        menu = items;
    }

    private void fillMenu() {
        list.getContextMenu().getItems().setAll(menu.apply(targets()));
    }

    /// Below the selected row, for the keyboard.
    public void openMenu() {
        fillMenu();
        Node cell = list.lookup(".entry-cell:selected");
        list.getContextMenu().show(cell == null ? list : cell, Side.BOTTOM, 20, 0);
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

    /// @param action run for the Delete key
    public void onDelete(Runnable action) {
        remove = action;
    }

    private void listKey(KeyEvent event) {
        if (event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown())) {
            openMenu();
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.DELETE) {
            remove.run();
            event.consume();
            return;
        }
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
