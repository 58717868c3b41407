package drydock.ui.report;

import drydock.log.Ansi;
import drydock.model.Channel;
import drydock.ui.kit.NodeFactory;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws a line of evidence with its number; cited ones have a pointer in addition to their colour.
final class EvidenceCell extends ListCell<EvidenceLine> {
    private static final PseudoClass CITED = PseudoClass.getPseudoClass("cited");
    private static final PseudoClass STDERR = PseudoClass.getPseudoClass("stderr");
    private static final int SHOWN = 4000;

    private final FontIcon pointer = NodeFactory.icon(Feather.ARROW_RIGHT, "cited-pointer");
    private final Label number = NodeFactory.label("", "line-number");
    private final Label channel = NodeFactory.label("", "line-channel");
    private final Label text = NodeFactory.cut("", "line-text");
    private final HBox row = new HBox(pointer, number, channel, text);

    EvidenceCell() {
        getStyleClass().add("evidence-cell");
        row.getStyleClass().add("evidence-row");
        number.setMinWidth(36);
        channel.setMinWidth(26);
        HBox.setHgrow(text, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable EvidenceLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            pseudoClassStateChanged(CITED, false);
            setGraphic(null);
            return;
        }
        String shown = Ansi.read(line.text()).text();
        number.setText(Integer.toString(line.number()));
        channel.setText(line.channel() == Channel.STDERR ? "err" : line.channel() == Channel.STDOUT ? "out" : "");
        NodeFactory.show(channel, line.channel() != Channel.TOOL);
        text.setText(shown.length() > SHOWN ? shown.substring(0, SHOWN) + " …" : shown);
        pointer.setVisible(line.cited());
        pseudoClassStateChanged(CITED, line.cited());
        pseudoClassStateChanged(STDERR, line.channel() == Channel.STDERR);
        setAccessibleText("Line " + line.number() + (line.cited() ? ", cited: " : ": ") + shown);
        setGraphic(row);
    }
}
