package drydock.ui;

import drydock.ui.kit.NodeFactory;
import javafx.geometry.Pos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The overlay with all keyboard shortcuts.
final class ShortcutsPane extends StackPane {
    ShortcutsPane(Shortcuts shortcuts, Runnable close) {
        setId("shortcuts");
        getStyleClass().add("overlay");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        for (Shortcuts.Entry entry : shortcuts.entries()) {
            var keys = NodeFactory.label(entry.keys(), "keys");
            keys.setMinWidth(USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), keys, NodeFactory.label(entry.what(), "key-what"));
        }
        VBox box = new VBox(
                NodeFactory.label("Keyboard shortcuts", "overlay-title"),
                grid,
                NodeFactory.button("close-shortcuts", "Close", Feather.X, "Close this list (Esc)", close));
        box.getStyleClass().add("overlay-box");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        box.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(box);
        setOnMouseClicked(event -> {
            if (event.getTarget() instanceof ShortcutsPane) {
                close.run();
            }
        });
    }
}
