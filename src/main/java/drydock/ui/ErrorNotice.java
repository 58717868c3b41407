package drydock.ui;

import drydock.ui.kit.Copying;
import drydock.ui.kit.NodeFactory;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The line above the status bar that says, until it is dismissed, that an internal error happened.
final class ErrorNotice extends HBox {
    private String details = "";

    ErrorNotice() {
        setId("error-notice");
        getStyleClass().add("error-notice");
        Label text = NodeFactory.wrapped("Drydock hit an internal error. This window may show outdated content."
                + " Select the container again. If that does not help, restart Drydock.");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren()
                .addAll(
                        NodeFactory.icon(Feather.ALERT_TRIANGLE, "danger"),
                        text,
                        NodeFactory.iconButton(
                                "error-copy",
                                Feather.COPY,
                                "Copy the technical details for a bug report. They contain no text from containers.",
                                () -> Copying.copy(details)),
                        NodeFactory.iconButton("error-dismiss", Feather.X, "Dismiss this notice", this::dismiss));
        dismiss();
    }

    /// @param of details for a bug report
    void show(String of) {
        details = of;
        NodeFactory.show(this, true);
    }

    private void dismiss() {
        NodeFactory.show(this, false);
    }
}
