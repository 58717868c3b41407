package drydock.ui.kit;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Puts text on the clipboard and says so.
public final class Copying {
    private Copying() {}

    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Shows for a moment, in the button itself, that it has copied.
    public static void confirm(Button button) {
        if (button.getProperties().containsKey("copied")) {
            return;
        }
        var icon = button.getGraphic();
        button.getProperties().put("copied", true);
        button.setGraphic(NodeFactory.icon(Feather.CHECK, "success"));
        PauseTransition back = new PauseTransition(Duration.seconds(1.5));
        back.setOnFinished(event -> {
            button.setGraphic(icon);
            button.getProperties().remove("copied");
        });
        back.play();
    }
}
