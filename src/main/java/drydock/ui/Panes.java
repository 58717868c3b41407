package drydock.ui;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The regions of the window and the dividers between them: lists, log above details, checklist. One of them can fill
/// the window.
final class Panes extends SplitPane {
    private final SplitPane rows = new SplitPane();
    private final SplitPane middle = new SplitPane();
    private final BorderPane right = new BorderPane();
    private final List<Region> all;
    private Optional<Region> filling = Optional.empty();
    private Dividers dividers = new Dividers(0.2, 0.45, 0.66);

    /// Positions, from 0 to 1.
    private record Dividers(double columns, double rows, double middle) {}

    Panes(Region left, Node header, Region log, Region detail, Region checklist) {
        all = List.of(left, log, detail, checklist);
        rows.setOrientation(Orientation.VERTICAL);
        right.setTop(header);
        setResizableWithParent(left, false);
        setResizableWithParent(checklist, false);
        left.setMinWidth(190);
        checklist.setMinWidth(280);
        log.setMinWidth(240);
        arrange();
    }

    private void arrange() {
        clear();
        rows.getItems().setAll(all.get(1), all.get(2));
        middle.getItems().setAll(rows, all.get(3));
        right.setCenter(middle);
        getItems().setAll(all.getFirst(), right);
        setDividerPositions(dividers.columns());
        rows.setDividerPositions(dividers.rows());
        middle.setDividerPositions(dividers.middle());
    }

    private void clear() {
        getItems().clear();
        middle.getItems().clear();
        rows.getItems().clear();
    }

    /// Fills the window with a pane, or shows all panes again if one fills it.
    void fill(Region pane) {
        if (showAll()) {
            return;
        }
        @Nullable Node focused = getScene() == null ? null : getScene().getFocusOwner();
        boolean within = inside(focused, pane);
        dividers = positions();
        filling = Optional.of(pane);
        clear();
        if (pane.equals(all.getFirst())) {
            getItems().setAll(pane);
        } else {
            right.setCenter(pane);
            getItems().setAll(right);
        }
        (within && focused != null ? focused : pane).requestFocus();
    }

    /// The same with the pane that has the focus; otherwise with the log.
    void fillFocused() {
        @Nullable Node focused = getScene().getFocusOwner();
        fill(all.stream().filter(pane -> inside(focused, pane)).findFirst().orElse(all.get(1)));
    }

    /// Whether one pane fills the window.
    boolean filled() {
        return filling.isPresent();
    }

    /// Shows all panes if another one than this fills the window.
    void uncover(Region pane) {
        if (filling.filter(one -> !one.equals(pane)).isPresent()) {
            showAll();
        }
    }

    private static boolean inside(@Nullable Node node, Node pane) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    /// Shows all panes.
    ///
    /// @return whether one filled the window
    boolean showAll() {
        if (filling.isEmpty()) {
            return false;
        }
        @Nullable Node focused = getScene() == null ? null : getScene().getFocusOwner();
        filling = Optional.empty();
        arrange();
        if (focused != null) {
            focused.requestFocus();
        }
        return true;
    }

    /// Log, details and checklist.
    void showMiddle() {
        if (filling.isEmpty()) {
            right.setCenter(middle);
        }
    }

    /// Another node in place of the panes.
    void showInstead(Node face) {
        showAll();
        right.setCenter(face);
    }

    private Dividers positions() {
        return filling.isPresent()
                ? dividers
                : new Dividers(
                        getDividerPositions()[0], rows.getDividerPositions()[0], middle.getDividerPositions()[0]);
    }

    void restore(WindowSettings settings) {
        dividers = new Dividers(
                settings.number("divider.columns", 0.05, 0.6, 0.2),
                settings.number("divider.rows", 0.1, 0.9, 0.45),
                settings.number("divider.middle", 0.1, 0.9, 0.66));
        setDividerPositions(dividers.columns());
        rows.setDividerPositions(dividers.rows());
        middle.setDividerPositions(dividers.middle());
    }

    void remember(WindowSettings settings) {
        Dividers now = positions();
        settings.set("divider.columns", now.columns());
        settings.set("divider.rows", now.rows());
        settings.set("divider.middle", now.middle());
    }
}
