package drydock.ui.report;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Tables whose columns share the width.
final class Columns {
    private Columns() {}

    /// @param percents of the width, one for each column
    static GridPane grid(int... percents) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        for (int percent : percents) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }
}
