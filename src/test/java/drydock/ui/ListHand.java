package drydock.ui;

import drydock.ui.containers.ContainerRow;
import drydock.ui.containers.Entry;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

/// Works the list of containers and its menus, as a hand would.
record ListHand(WindowFixture window) {
    ListView<Entry> list() {
        return window.robot.lookup("#container-list").queryListView();
    }

    List<ContainerRow> rows() {
        return window.robot.lookup("#container-list").tryQueryAs(ListView.class).stream()
                .flatMap(list -> ((ListView<?>) list).getItems().stream())
                .filter(ContainerRow.class::isInstance)
                .map(ContainerRow.class::cast)
                .toList();
    }

    ContainerRow row(String name) {
        return rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// Selects exactly these containers, the last one last.
    void select(String... names) {
        for (String name : names) {
            window.await("container " + name, () -> row(name) != null);
        }
        window.fx(() -> {
            list().getSelectionModel().clearSelection();
            for (String name : names) {
                list().getSelectionModel().select(row(name));
            }
        });
    }

    void press(KeyCode... keys) {
        window.robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            window.robot.release(keys[i]);
        }
    }

    /// Opens the context menu by the keyboard.
    ContextMenu menu() {
        window.fx(() -> list().requestFocus());
        press(KeyCode.SHIFT, KeyCode.F10);
        window.await("the menu", () -> list().getContextMenu().isShowing());
        return window.fx(() -> list().getContextMenu());
    }

    /// The texts of the items that the menu offers now.
    List<String> offered() {
        ContextMenu menu = menu();
        List<String> texts = window.fx(() -> menu.getItems().stream()
                .map(MenuItem::getText)
                .filter(text -> text != null)
                .toList());
        window.fx(menu::hide);
        return texts;
    }

    /// Opens the context menu and takes an item of it.
    void choose(String id) {
        ContextMenu menu = menu();
        window.fx(() -> {
            item(menu.getItems(), id).fire();
            menu.hide();
        });
    }

    static MenuItem item(List<MenuItem> items, String id) {
        for (MenuItem item : items) {
            if (id.equals(item.getId())) {
                return item;
            }
            if (item instanceof Menu menu && menu.getItems().stream().anyMatch(inner -> id.equals(inner.getId()))) {
                return item(menu.getItems(), id);
            }
        }
        throw new AssertionError("no item " + id + " among "
                + items.stream().map(MenuItem::getId).toList());
    }

    /// Presses a button of the question by its words.
    void answer(String words) {
        window.fx(() -> window.robot
                .from(window.robot.lookup("#question"))
                .lookup((Node node) -> node instanceof Button button && words.equals(button.getText()))
                .queryButton()
                .fire());
    }
}
