package drydock.ui.log;

import drydock.ui.kit.NodeFactory;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A message that lies over the log for some seconds, so that no line moves because of it, and away from the newest
/// one.
final class LogMessage {
    private static final Duration SHOWN = Duration.seconds(8);

    private final Label label = NodeFactory.label("", "log-message");
    private final PauseTransition end = new PauseTransition(SHOWN);

    LogMessage() {
        label.setId("log-message");
        label.setWrapText(true);
        label.setMouseTransparent(true);
        label.setMaxWidth(520);
        StackPane.setAlignment(label, Pos.TOP_RIGHT);
        NodeFactory.show(label, false);
        end.setOnFinished(event -> NodeFactory.show(label, false));
    }

    Label label() {
        return label;
    }

    void say(String text) {
        label.setText(text);
        NodeFactory.show(label, !text.isEmpty());
        end.playFromStart();
    }
}
