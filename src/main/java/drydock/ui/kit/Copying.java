package drydock.ui.kit;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Copies text to the clipboard and confirms it.
public final class Copying {
    private Copying() {}

    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Copies Markdown together with the same as HTML: a text field gets the one, an editor with formats the other.
    public static void copy(String markdown, String html) {
        ClipboardContent content = new ClipboardContent();
        content.putString(markdown);
        content.putHtml(html);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Confirms the copy in the button for a moment.
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
