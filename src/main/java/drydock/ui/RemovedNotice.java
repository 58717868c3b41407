package drydock.ui;

import drydock.ui.containers.ContainerRow;
import drydock.ui.containers.ContainersModel;
import drydock.ui.kit.NodeFactory;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The line below the header that says that the selected container was removed, and offers the one in its place.
final class RemovedNotice extends HBox {
    private final ContainersModel containers;
    private final Label words = NodeFactory.wrapped("", "removed-words");
    private final Button successor;

    /// @param leave gets the container that the reader leaves
    RemovedNotice(ContainersModel containers, Consumer<ContainerRow> leave) {
        this.containers = containers;
        setId("removed-notice");
        getStyleClass().add("removed-notice");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        successor = NodeFactory.button(
                "show-successor", "", Feather.CORNER_DOWN_RIGHT, "Show the container that took its place", () -> {
                    containers.select(containers.successorProperty().get());
                });
        successor.setMnemonicParsing(false);
        Button away = NodeFactory.button(
                "leave-removed", "Leave", "Take it from the list. A saved case stays under Cases.", () -> {
                    ContainerRow now = containers.selectedProperty().get();
                    if (now != null) {
                        leave.accept(now);
                    }
                });
        getChildren().addAll(NodeFactory.icon(Feather.ARCHIVE, "muted"), words, successor, away);
        containers.selectedProperty().subscribe(row -> refresh());
        containers.successorProperty().subscribe(row -> refresh());
        refresh();
    }

    void refresh() {
        ContainerRow row = containers.selectedProperty().get();
        boolean removed = row != null && row.removed();
        NodeFactory.show(this, removed);
        if (row == null || !removed) {
            return;
        }
        @Nullable ContainerRow next = containers.successorProperty().get();
        words.setText(row.name()
                + " is no longer on the engine. Its log, checklist and report stay here until you leave" + " it.");
        NodeFactory.show(successor, next != null);
        if (next != null) {
            boolean same = next.name().equals(row.name());
            successor.setText(same ? "Show its successor" : "Show its successor " + next.name());
        }
    }
}
