package drydock.ui.inspect;

import drydock.model.ImageLayer;
import drydock.model.PlainText;
import drydock.redaction.Redactor;
import drydock.ui.inspect.InspectState.Loaded;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import drydock.ui.kit.ReadableNumbers;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The layers of the container's image: how large each is, and which command made it.
final class LayersView extends BorderPane {
    private final InspectModel model;
    private final TableView<ImageLayer> table = new TableView<>();
    private final Label total = NodeFactory.cut("", "report-said");
    private final HBox bar = new HBox(total);
    private String shown = "";

    LayersView(InspectModel model) {
        this.model = model;
        setId("layers");
        table.setId("layer-table");
        table.getStyleClass().add("process-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        bar.getStyleClass().add("inspect-bar");
    }

    /// An image never changes, so it is read once.
    void show(Loaded now) {
        String image = now.details().imageId();
        if (image.equals(shown)) {
            return;
        }
        shown = image;
        setTop(null);
        setCenter(Placeholder.loading("Reading the image's history…"));
        model.ask((monitor, id) -> monitor.layers(image), layers -> fill(layers, now.redactor()), why -> {
            shown = "";
            setCenter(Placeholder.failed("The image's history can't be read", why));
        });
    }

    private void fill(List<ImageLayer> layers, Redactor redactor) {
        if (layers.isEmpty()) {
            setCenter(
                    Placeholder.empty(Feather.LAYERS, "No history", "The image says nothing about how it was built."));
            return;
        }
        table.getColumns()
                .setAll(List.of(
                        column("Size", 86, layer -> layer.size() == 0 ? "0" : ReadableNumbers.bytes(layer.size())),
                        column("Created", 140, layer -> ReadableNumbers.moment(layer.created())),
                        column("Command", 600, layer -> PlainText.of(redactor.redact(layer.command())))));
        table.getItems().setAll(layers);
        total.setText(ReadableNumbers.count(layers.size(), "layer") + ", "
                + ReadableNumbers.bytes(
                        layers.stream().mapToLong(ImageLayer::size).sum()) + ", the latest first");
        setTop(bar);
        setCenter(table);
    }

    private static TableColumn<ImageLayer, String> column(
            String title, double width, Function<ImageLayer, String> text) {
        TableColumn<ImageLayer, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 150));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }
}
