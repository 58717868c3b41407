package drydock.ui.inspect;

import drydock.engine.ContainerMonitor;
import drydock.engine.ContainerMonitor.Processes;
import drydock.model.PlainText;
import drydock.redaction.Redactor;
import drydock.ui.inspect.InspectState.Loaded;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The processes of a running container.
final class ProcessesView extends BorderPane {
    private final InspectModel model;
    private final TableView<List<String>> table = new TableView<>();

    ProcessesView(InspectModel model) {
        this.model = model;
        setId("processes");
        table.setId("process-table");
        table.getStyleClass().add("process-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    }

    void show(Loaded now) {
        if (!now.details().state().underWay()) {
            setTop(null);
            setCenter(Placeholder.empty(
                    Feather.CPU,
                    "No processes",
                    "The container does not run. Its processes are listed while it does."));
            return;
        }
        if (table.getColumns().isEmpty()) {
            setCenter(Placeholder.loading("Listing the processes…"));
        }
        HBox bar = new HBox(
                NodeFactory.spacer(),
                NodeFactory.button(
                        "processes-again", "Refresh", Feather.REFRESH_CW, "List the processes again", () -> show(now)));
        bar.getStyleClass().add("inspect-bar");
        setTop(bar);
        model.ask(
                ContainerMonitor::processes,
                found -> fill(found, now.redactor()),
                why -> setCenter(Placeholder.failed("The processes can't be listed", why)));
    }

    /// The last column has the command, which may have secrets.
    private void fill(Processes found, Redactor redactor) {
        table.getColumns().clear();
        for (int i = 0; i < found.titles().size(); i++) {
            int column = i;
            TableColumn<List<String>, String> shown =
                    new TableColumn<>(found.titles().get(i));
            shown.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                    column < row.getValue().size() ? row.getValue().get(column) : ""));
            table.getColumns().add(shown);
        }
        table.getItems()
                .setAll(found.rows().stream()
                        .map(row -> row.stream()
                                .map(redactor::redact)
                                .map(PlainText::of)
                                .toList())
                        .toList());
        setCenter(table);
    }
}
