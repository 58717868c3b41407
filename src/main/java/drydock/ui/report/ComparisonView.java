package drydock.ui.report;

import drydock.casefile.model.Comparison;
import drydock.casefile.model.Examined;
import drydock.investigation.Finding;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.ReadableNumbers;
import java.util.Optional;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The differences from the examination before: the leading cause first, then each change.
final class ComparisonView extends VBox {
    ComparisonView(Comparison comparison) {
        setId("comparison");
        getStyleClass().add("notes-section");
        getChildren()
                .addAll(
                        NodeFactory.wrapped("Since the last investigation: " + lead(comparison), "section-title"),
                        grid(comparison));
    }

    private static String lead(Comparison comparison) {
        Optional<String> before = leading(comparison.before());
        Optional<String> now = leading(comparison.after());
        if (!comparison.leadingChanged()) {
            return before.map(title -> title + " is still the leading cause").orElse("still no leading cause");
        }
        return now.map(title -> title + " is now the leading cause"
                        + before.map(old -> ", replacing " + old).orElse(""))
                .orElseGet(() -> before.orElse("") + " is no longer the leading cause, and no other cause replaces it");
    }

    private static Optional<String> leading(Examined examined) {
        return examined.investigation().leading().map(Finding::title);
    }

    private static GridPane grid(Comparison comparison) {
        GridPane grid = Columns.grid(24, 38, 38);
        grid.addRow(
                0,
                NodeFactory.label("", "fact-name"),
                moment("Before", comparison.before()),
                moment("Now", comparison.after()));
        for (Comparison.Row row : comparison.rows()) {
            grid.addRow(
                    grid.getRowCount(),
                    NodeFactory.wrapped(row.what(), "fact-name"),
                    NodeFactory.wrapped(row.before(), "muted-text"),
                    NodeFactory.wrapped(row.after(), row.changed() ? "note-changed" : "muted-text"));
        }
        return grid;
    }

    private static javafx.scene.Node moment(String word, Examined examined) {
        return NodeFactory.wrapped(
                word + ", "
                        + ReadableNumbers.moment(
                                examined.investigation().subject().taken()),
                "fact-name");
    }
}
