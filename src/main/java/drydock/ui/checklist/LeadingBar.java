package drydock.ui.checklist;

import drydock.investigation.Investigation;
import drydock.ui.kit.NodeFactory;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The line with the leading cause.
final class LeadingBar extends HBox {
    private final Label text = NodeFactory.cut("", "leading-text");
    private final Consumer<String> openCause;

    /// @param openCause gets the id of the cause to show
    LeadingBar(Consumer<String> openCause) {
        this.openCause = openCause;
        setId("leading");
        getStyleClass().add("leading");
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(NodeFactory.icon(Feather.TARGET, "danger"), text);
    }

    void show(@Nullable Investigation done, boolean running) {
        NodeFactory.show(this, done != null && !running);
        if (done == null) {
            return;
        }
        getStyleClass().setAll("leading", done.leading().isPresent() ? "leading-found" : "leading-none");
        text.setText(done.leading()
                .map(finding ->
                        finding.title() + ": " + finding.verdict().level().word())
                .orElse("No cause confirmed or likely"));
        setOnMouseClicked(event ->
                openCause.accept(done.leading().map(finding -> finding.id()).orElse("")));
    }
}
