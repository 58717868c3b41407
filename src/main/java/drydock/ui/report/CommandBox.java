package drydock.ui.report;

import drydock.ui.kit.Copying;
import drydock.ui.kit.NodeFactory;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// A command line with its purpose and a button that copies it.
final class CommandBox extends HBox {
    private final Label label;
    private final Label command = NodeFactory.cut("", "command-text");
    private final Button copy = NodeFactory.iconButton("copy-command", Feather.COPY, "Copy the command", () -> {});

    CommandBox(String what) {
        label = NodeFactory.label(what, "command-label");
        label.setMinWidth(96);
        getStyleClass().add("command-box");
        HBox.setHgrow(command, Priority.ALWAYS);
        command.setMaxWidth(Double.MAX_VALUE);
        copy.setOnAction(event -> {
            Copying.copy(command.getText());
            Copying.confirm(copy);
        });
        getChildren().addAll(label, command, copy);
    }

    void show(String text) {
        command.setText(text);
        NodeFactory.show(this, !text.isEmpty());
    }
}
