package drydock.ui.inspect;

import drydock.ui.inspect.InspectState.Loaded;
import drydock.ui.kit.Copying;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The engine's whole inspection as a tree that can be searched, with secrets masked.
final class InspectTreeView extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TextField search = new TextField();
    private final TreeView<String> tree = new TreeView<>();
    private TreeItem<String> all = new TreeItem<>("");

    InspectTreeView() {
        setId("inspect");
        search.setId("inspect-search");
        search.setPromptText("Search names and values");
        search.setAccessibleText("Search the inspection");
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox bar = new HBox(search);
        bar.getStyleClass().add("inspect-bar");
        tree.setId("inspect-tree");
        tree.getStyleClass().add("inspect-tree");
        tree.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            TreeItem<String> item = tree.getSelectionModel().getSelectedItem();
            if (COPY.match(event) && item != null) {
                Copying.copy(item.getValue());
                event.consume();
            }
        });
        search.textProperty().subscribe(this::filter);
        setTop(bar);
        setCenter(tree);
    }

    void show(Loaded now) {
        all = JsonTree.of(now.json(), now.redactor());
        filter(search.getText());
    }

    private void filter(String wanted) {
        if (wanted.isBlank()) {
            all.setExpanded(true);
            tree.setRoot(all);
            setCenter(tree);
            return;
        }
        JsonTree.filtered(all, wanted.strip())
                .ifPresentOrElse(
                        found -> {
                            tree.setRoot(found);
                            setCenter(tree);
                        },
                        () -> setCenter(Placeholder.empty(
                                Feather.SEARCH,
                                "No match",
                                "“" + wanted.strip() + "” is in no name or value of the inspection.",
                                NodeFactory.button(
                                        "inspect-clear", "Clear the search", "Show everything", search::clear))));
    }
}
