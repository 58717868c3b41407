package drydock.ui.actions;

import drydock.ui.containers.ContainerRow;
import drydock.ui.containers.WatchedContainers;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.ReadableNumbers;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The items of the menus for containers: the list's context menu and the header's menu have the same ones.
public final class ContainerMenu {
    private static final List<List<ContainerAction>> GROUPS = List.of(
            List.of(
                    ContainerAction.START,
                    ContainerAction.STOP,
                    ContainerAction.RESTART,
                    ContainerAction.PAUSE,
                    ContainerAction.UNPAUSE,
                    ContainerAction.KILL),
            List.of(ContainerAction.HOLD, ContainerAction.RELEASE),
            List.of(ContainerAction.RECREATE, ContainerAction.REBUILD, ContainerAction.PULL),
            List.of(ContainerAction.REMOVE));

    private final ActionsModel actions;
    private final WatchedContainers watched;

    /// @param watched the containers that the user wants to hear about
    public ContainerMenu(ActionsModel actions, WatchedContainers watched) {
        this.actions = actions;
        this.watched = watched;
    }

    /// The items for a selection; those that make no sense now are left out.
    public List<MenuItem> items(List<ContainerRow> rows) {
        List<MenuItem> items = new ArrayList<>();
        for (List<ContainerAction> group : GROUPS) {
            List<MenuItem> now = group.stream()
                    .filter(action -> !actions.targets(action, rows).isEmpty())
                    .map(action -> item(action, rows))
                    .toList();
            if (!now.isEmpty() && !items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.addAll(now);
        }
        if (rows.size() == 1) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.add(copying(rows.getFirst()));
            items.add(watching(rows.getFirst()));
        }
        if (items.isEmpty()) {
            MenuItem nothing = new MenuItem("No action applies");
            nothing.setDisable(true);
            items.add(nothing);
        }
        return items;
    }

    private MenuItem item(ContainerAction action, List<ContainerRow> rows) {
        int count = actions.targets(action, rows).size();
        String of = rows.size() > 1 ? " " + ReadableNumbers.count(count, "container") : "";
        return item("action-" + action, action.words() + of + "…", action.icon(), () -> actions.ask(action, rows));
    }

    private MenuItem watching(ContainerRow row) {
        CheckMenuItem item = new CheckMenuItem("Tell when it fails or stays up again");
        item.setId("action-watch");
        item.setMnemonicParsing(false);
        item.setSelected(watched.watches(row));
        item.setOnAction(event -> watched.toggle(row));
        return item;
    }

    private Menu copying(ContainerRow row) {
        Menu copy = new Menu("Copy", NodeFactory.icon(Feather.COPY));
        copy.setId("action-copy");
        copy.getItems()
                .addAll(
                        item("copy-name", "Name", null, () -> actions.copy("name", row.name())),
                        item("copy-id", "ID", null, () -> actions.copy("ID", row.id())),
                        item(
                                "copy-image",
                                "Image",
                                null,
                                () -> actions.copy("image", row.imageProperty().get())));
        if (!row.removed()) {
            copy.getItems()
                    .add(item("copy-run", "docker run line, without secrets", null, () -> actions.copyRunLine(row)));
        }
        return copy;
    }

    private static MenuItem item(String id, String text, @Nullable Feather icon, Runnable action) {
        MenuItem item = new MenuItem(text);
        if (icon != null) {
            item.setGraphic(NodeFactory.icon(icon));
        }
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
