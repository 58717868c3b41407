package drydock.ui.kit;

import drydock.log.RunAlignment;
import drydock.log.RunAlignment.Kind;
import drydock.log.RunAlignment.Row;
import drydock.model.OutputLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

/// The lines of two runs side by side, with the first difference marked.
public final class AlignedLines extends ListView<Row> {
    private final Function<OutputLine, String> text;
    private int first = -1;

    /// @param text a line as it is shown, without secrets and escape sequences
    public AlignedLines(String id, Function<OutputLine, String> text) {
        this.text = text;
        setId(id);
        getStyleClass().add("compare-rows");
        setCellFactory(list -> new RowCell());
        setPlaceholder(Placeholder.loading("Comparing…"));
    }

    /// Shows that the comparison goes on.
    public void clear() {
        setPlaceholder(Placeholder.loading("Comparing…"));
        getItems().clear();
    }

    /// Shows a comparison.
    ///
    /// @return what differs, in words
    public String show(RunAlignment alignment) {
        first = alignment.firstDifference().orElse(-1);
        setPlaceholder(NodeFactory.label("Neither run printed anything."));
        getItems().setAll(alignment.rows());
        if (first < 0) {
            return "The same lines, apart from times and numbers";
        }
        scrollTo(Math.max(0, first - 3));
        getSelectionModel().select(first);
        long differences =
                alignment.rows().stream().filter(row -> row.kind() != Kind.SAME).count();
        return String.format(
                Locale.ROOT,
                "First difference in line %,d; %s",
                first + 1,
                ReadableNumbers.count(differences, "line") + (differences == 1 ? " differs" : " differ"));
    }

    /// A sign besides the colour, and the two lines.
    private final class RowCell extends ListCell<Row> {
        private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-difference");
        private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

        private final Label sign = new Label();
        private final Label one = NodeFactory.cut("");
        private final Label other = NodeFactory.cut("");
        private final HBox box = new HBox(one, sign, other);

        RowCell() {
            getStyleClass().add("compare-cell");
            box.getStyleClass().add("compare-row");
            sign.setMinWidth(16);
            for (Label label : List.of(one, other)) {
                label.setMinWidth(0);
                label.setMnemonicParsing(false);
                label.prefWidthProperty()
                        .bind(Bindings.createDoubleBinding(
                                () -> (AlignedLines.this.getWidth() - 60) / 2, AlignedLines.this.widthProperty()));
            }
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            boolean there = !empty && row != null;
            setGraphic(there ? box : null);
            pseudoClassStateChanged(FIRST, there && getIndex() == first);
            pseudoClassStateChanged(DIFFERENT, there && row.kind() != Kind.SAME);
            if (there) {
                one.setText(words(row.left()));
                other.setText(words(row.right()));
                sign.setText(sign(row.kind()));
                setAccessibleText(
                        one.getText() + (row.kind() == Kind.SAME ? "" : ", differs from: " + other.getText()));
            }
        }

        private static String sign(Kind kind) {
            return switch (kind) {
                case SAME -> "";
                case DIFFERENT -> "≠";
                case ONLY_LEFT -> "‹";
                case ONLY_RIGHT -> "›";
            };
        }

        private String words(Optional<OutputLine> line) {
            return line.map(text).orElse("");
        }
    }
}
