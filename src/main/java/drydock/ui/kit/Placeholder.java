package drydock.ui.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a pane shows in place of its content: empty, loading, failed or cancelled, with the next thing to do.
public final class Placeholder extends VBox {
    private Placeholder(Node picture, String title, String text, List<? extends Node> actions) {
        getStyleClass().add("face");
        setAlignment(Pos.CENTER);
        getChildren().addAll(picture, centred(title, "face-title"));
        if (!text.isEmpty()) {
            getChildren().add(centred(text, "face-text"));
        }
        getChildren().addAll(actions);
    }

    private static Node centred(String text, String style) {
        var label = NodeFactory.wrapped(text, style);
        label.setAlignment(Pos.CENTER);
        return label;
    }

    /// Nothing to show.
    public static Placeholder empty(Feather icon, String title, String text, Node... actions) {
        return new Placeholder(NodeFactory.icon(icon, "face-icon"), title, text, List.of(actions));
    }

    /// Content is being loaded.
    public static Placeholder loading(String title) {
        ProgressIndicator progress = new ProgressIndicator();
        progress.setMaxSize(32, 32);
        return new Placeholder(progress, title, "", List.of());
    }

    /// An action failed. The text says what to do.
    public static Placeholder failed(String title, String text, Node... actions) {
        return new Placeholder(
                NodeFactory.icon(Feather.ALERT_TRIANGLE, "face-icon", "danger"), title, text, List.of(actions));
    }
}
