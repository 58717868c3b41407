package drydock.ui.log;

import drydock.ui.kit.NodeFactory;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The bar above the log: its state, the search, and how lines are shown.
final class LogBar extends HBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// Pixels below which the bar has no title and smaller gaps, so that no button is cut.
    private static final double WIDE = 460;

    private final Label status = NodeFactory.cut("", "log-status");
    private final ToggleButton wrap =
            NodeFactory.toggle("log-wrap", Feather.CORNER_DOWN_LEFT, "Wrap long lines (Alt+Z)");
    private final ToggleButton times = NodeFactory.toggle("log-times", Feather.CLOCK, "Show times (Alt+T)");
    private final ToggleButton only =
            NodeFactory.toggle("log-only", Feather.FILTER, "Show only lines that match the search (&)");

    LogBar(SearchBar search, Node menu, Runnable copy, Runnable save) {
        getStyleClass().add("pane-bar");
        status.setMinWidth(66);
        Label title = NodeFactory.label("LOG", "pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        title,
                        status,
                        NodeFactory.spacer(),
                        search,
                        only,
                        wrap,
                        times,
                        menu,
                        NodeFactory.iconButton(
                                "log-copy",
                                Feather.COPY,
                                "Copy the selection or the whole log, with secrets masked (Ctrl+C)",
                                copy),
                        NodeFactory.iconButton(
                                "log-save", Feather.DOWNLOAD, "Save the log, with secrets masked", save));
        HBox.setHgrow(status, Priority.SOMETIMES);
        widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() < WIDE;
            pseudoClassStateChanged(NARROW, narrow);
            NodeFactory.show(title, !narrow);
            search.narrowProperty().set(narrow);
        });
    }

    /// The state of the log, or what was done with it.
    Label status() {
        return status;
    }

    ToggleButton wrap() {
        return wrap;
    }

    ToggleButton times() {
        return times;
    }

    /// Whether only matching lines are shown.
    ToggleButton only() {
        return only;
    }
}
