package drydock.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The regions of the window and the dividers between them: lists, log above details, checklist.
final class Panes extends SplitPane {
    private final SplitPane rows = new SplitPane();
    private final SplitPane middle = new SplitPane();
    private final BorderPane right = new BorderPane();

    Panes(Region left, Node header, Region log, Node detail, Region checklist) {
        rows.setOrientation(Orientation.VERTICAL);
        rows.getItems().addAll(log, detail);
        middle.getItems().addAll(rows, checklist);
        right.setTop(header);
        right.setCenter(middle);
        getItems().addAll(left, right);
        setResizableWithParent(left, false);
        setResizableWithParent(checklist, false);
        left.setMinWidth(190);
        checklist.setMinWidth(280);
        log.setMinWidth(240);
    }

    /// Log, details and checklist.
    void showMiddle() {
        right.setCenter(middle);
    }

    /// Another node in place of the panes.
    void showInstead(Node face) {
        right.setCenter(face);
    }

    void restore(WindowSettings settings) {
        setDividerPositions(settings.number("divider.columns", 0.05, 0.6, 0.2));
        rows.setDividerPositions(settings.number("divider.rows", 0.1, 0.9, 0.45));
        middle.setDividerPositions(settings.number("divider.middle", 0.1, 0.9, 0.66));
    }

    void remember(WindowSettings settings) {
        settings.set("divider.columns", getDividerPositions()[0]);
        settings.set("divider.rows", rows.getDividerPositions()[0]);
        settings.set("divider.middle", middle.getDividerPositions()[0]);
    }
}
