package drydock.ui;

import drydock.ui.kit.NodeFactory;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The overlay that finds any action by its words and runs it; each with its key.
final class PalettePane extends StackPane {
    private final Shortcuts shortcuts;
    private final Runnable close;
    private final TextField search = new TextField();
    private final ListView<Shortcuts.Entry> list = new ListView<>();

    PalettePane(Shortcuts shortcuts, Runnable close) {
        this.shortcuts = shortcuts;
        this.close = close;
        setId("palette");
        getStyleClass().add("overlay");
        search.setId("palette-search");
        search.setPromptText("Type what you want to do");
        search.setAccessibleText("Find an action");
        list.setId("palette-list");
        list.setCellFactory(view -> new ActionCell());
        list.setPlaceholder(NodeFactory.label("No action has these words", "muted-text"));
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> run());
        search.textProperty().subscribe(this::filter);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox box = new VBox(search, list);
        box.getStyleClass().addAll("overlay-box", "palette-box");
        box.setMaxSize(520, 420);
        setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        setOnMouseClicked(event -> {
            if (event.getTarget() instanceof PalettePane) {
                close.run();
            }
        });
    }

    /// Begins anew with all actions that make sense now.
    void open() {
        search.clear();
        filter("");
        search.requestFocus();
    }

    private void filter(String words) {
        list.getItems().setAll(shortcuts.found(words));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case ESCAPE -> close.run();
            case ENTER -> run();
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case TAB -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 4));
        }
    }

    /// The palette is closed first, so that the action may open something else.
    private void run() {
        Shortcuts.Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.action().run();
        }
    }

    /// An action with its key.
    private static final class ActionCell extends ListCell<Shortcuts.Entry> {
        private final Label what = NodeFactory.cut("", "key-what");
        private final Label keys = NodeFactory.label("", "keys");
        private final HBox line = new HBox(what, NodeFactory.spacer(), keys);

        ActionCell() {
            line.getStyleClass().add("palette-line");
            HBox.setHgrow(what, Priority.SOMETIMES);
            keys.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Shortcuts.@Nullable Entry item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            what.setText(item.what());
            keys.setText(item.keys());
            NodeFactory.show(keys, !item.keys().isEmpty());
            setAccessibleText(item.what() + ", " + item.keys());
            setGraphic(line);
        }
    }
}
